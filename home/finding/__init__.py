"""What can be found on the site, and finding it: an index of our own, so that both databases answer alike."""
