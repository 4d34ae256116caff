"""Share your story: told by form, telephone or interview; edited, approved by its teller, and made into pages."""
