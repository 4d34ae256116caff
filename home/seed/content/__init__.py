"""The words of the site in both languages, as plain data: no Django here, so they can be read and checked alone."""
