"""What a page looks like when somebody shares it: a picture of its title, drawn when it is published."""
