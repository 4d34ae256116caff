"""Pages to listen to and in British Sign Language: our own files, with their words to read.

A recording is one row in both languages. No sound without its words in that language, no film without captions and
words in both: the form says it kindly, the database refuses anything else. So a page that has one has it in both.
"""
