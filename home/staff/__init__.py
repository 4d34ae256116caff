"""What the top room adds to the staff side: the calendar of content, links that lead nowhere, bulk actions."""
