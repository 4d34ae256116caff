"""Outgoing mail: `queue` a letter in the transaction of its cause; the worker sends it.

A room registers a composer for each kind of letter it sends (`composers.register`), in its `AppConfig.ready()`.
"""
