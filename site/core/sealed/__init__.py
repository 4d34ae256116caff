"""What people tell us is sealed before it reaches the database, and opened when it is read (ADR 22).

`keys` holds the keys, `fields` the columns, `rows` seals again what an older key, or none, has sealed.
"""
