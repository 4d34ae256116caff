import core.recordings.models
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [
        ('recordings', '0001_sounds_and_films'),
    ]

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='SoundRecording',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('title_cy', models.CharField(max_length=120, verbose_name='title (Welsh)')),
                ('title_en', models.CharField(max_length=120, verbose_name='title (English)')),
                ('words_cy', models.TextField(help_text='All that is said or signed, to read. A blank line begins a paragraph.', max_length=60000, verbose_name='its words (Welsh)')),
                ('words_en', models.TextField(help_text='All that is said or signed, to read. A blank line begins a paragraph.', max_length=60000, verbose_name='its words (English)')),
                ('file_cy', models.FileField(help_text='MP3 or Ogg, up to 30 MB. Hidden notes in an MP3 are left out.', upload_to=core.recordings.models._place, verbose_name='file (Welsh)')),
                ('file_en', models.FileField(help_text='MP3 or Ogg, up to 30 MB. Hidden notes in an MP3 are left out.', upload_to=core.recordings.models._place, verbose_name='file (English)')),
            ],
            options={
                'verbose_name': 'sound recording',
                'verbose_name_plural': 'sound recordings',
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('title_cy', ''), _negated=True), models.Q(('title_en', ''), _negated=True), models.Q(('words_cy', ''), _negated=True), models.Q(('words_en', ''), _negated=True), models.Q(('file_cy', ''), _negated=True), models.Q(('file_en', ''), _negated=True)), name='sound_has_file_and_words_in_both_languages')],
            },
        ),
        migrations.CreateModel(
            name='SignedFilm',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('title_cy', models.CharField(max_length=120, verbose_name='title (Welsh)')),
                ('title_en', models.CharField(max_length=120, verbose_name='title (English)')),
                ('words_cy', models.TextField(help_text='All that is said or signed, to read. A blank line begins a paragraph.', max_length=60000, verbose_name='its words (Welsh)')),
                ('words_en', models.TextField(help_text='All that is said or signed, to read. A blank line begins a paragraph.', max_length=60000, verbose_name='its words (English)')),
                ('file', models.FileField(help_text='MP4 or WebM, up to 150 MB.', upload_to=core.recordings.models._place, verbose_name='file')),
                ('captions_cy', models.TextField(help_text='WebVTT: times and words.', max_length=200000, verbose_name='captions (Welsh)')),
                ('captions_en', models.TextField(help_text='WebVTT: times and words.', max_length=200000, verbose_name='captions (English)')),
            ],
            options={
                'verbose_name': 'film in British Sign Language',
                'verbose_name_plural': 'films in British Sign Language',
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('title_cy', ''), _negated=True), models.Q(('title_en', ''), _negated=True), models.Q(('words_cy', ''), _negated=True), models.Q(('words_en', ''), _negated=True), models.Q(('captions_cy', ''), _negated=True), models.Q(('captions_en', ''), _negated=True), models.Q(('file', ''), _negated=True)), name='film_has_captions_and_words_in_both_languages')],
            },
        ),
    ]
