"""Files for translators outside the house: PO and XLIFF 1.2, out and in again, whole or not at all."""
