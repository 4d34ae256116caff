"""What a posted form leaves behind: the row itself, and the outbox row of its mail. `served` makes their tables."""

from django.db import models


class Post(models.Model):
    name = models.CharField(max_length=120)
    email = models.EmailField()

    class Meta:
        managed = False
        db_table = "bench_post"

    def __str__(self) -> str:
        return self.name


class Mail(models.Model):
    to = models.EmailField(db_column="post")

    class Meta:
        managed = False
        db_table = "bench_outbox"

    def __str__(self) -> str:
        return self.to
