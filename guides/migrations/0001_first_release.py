import core.drawings
import core.fields
import django.db.models.deletion
import django.utils.timezone
import guides.isbn
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [
        ('guides', '0001_initial'),
        ('guides', '0002_publications_and_glossary'),
        ('guides', '0003_opening_rings'),
        ('guides', '0004_recordings_of_guides'),
    ]

    initial = True

    dependencies = [
        ('core', '0001_first_release'),
        ('pledges', '0001_first_release'),
        ('recordings', '0001_first_release'),
        ('wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes'),
    ]

    operations = [
        migrations.CreateModel(
            name='GlossaryTerm',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('term_cy', models.CharField(help_text='As it stands alone, unmutated.', max_length=120, verbose_name='word (Welsh)')),
                ('term_en', models.CharField(help_text='As it stands alone.', max_length=120, verbose_name='word (English)')),
                ('meaning_cy', models.TextField(help_text='One or two plain sentences, written in Welsh.', max_length=600, verbose_name='meaning (Welsh)')),
                ('meaning_en', models.TextField(help_text='One or two plain sentences, written in English.', max_length=600, verbose_name='meaning (English)')),
                ('source_cy', models.CharField(help_text='Where the meaning is from, or that it is ours.', max_length=300, verbose_name='source (Welsh)')),
                ('source_en', models.CharField(help_text='Where the meaning is from, or that it is ours.', max_length=300, verbose_name='source (English)')),
                ('slug_cy', models.SlugField(editable=False, max_length=120, unique=True)),
                ('slug_en', models.SlugField(editable=False, max_length=120, unique=True)),
                ('keys_cy', models.TextField(editable=False)),
                ('keys_en', models.TextField(editable=False)),
                ('see', models.ManyToManyField(blank=True, help_text='Words that help to understand this one.', to='guides.glossaryterm', verbose_name='see also')),
            ],
            options={
                'verbose_name': 'word of the glossary',
                'verbose_name_plural': 'words of the glossary',
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('slug_cy', ''), _negated=True), models.Q(('slug_en', ''), _negated=True)), name='glossary_term_has_an_address_in_both_languages')],
            },
        ),
        migrations.CreateModel(
            name='GlossaryPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('lead', models.TextField(help_text='Two or three sentences in large letters, below the title.', max_length=600, verbose_name='opening words')),
            ],
            options={
                'verbose_name': 'glossary',
                'verbose_name_plural': 'glossaries',
            },
            bases=('wagtailcore.page', models.Model),
        ),
        migrations.CreateModel(
            name='GuideIndexPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('lead', models.TextField(help_text='Two or three sentences in large letters, below the title.', max_length=600, verbose_name='opening words')),
            ],
            options={
                'verbose_name': 'front page of the guides',
                'verbose_name_plural': 'front pages of the guides',
            },
            bases=('wagtailcore.page', models.Model),
        ),
        migrations.CreateModel(
            name='GuidePage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('drawing', models.CharField(blank=True, choices=core.drawings.scenes, max_length=40, verbose_name='drawing')),
                ('drawing_alt', models.CharField(blank=True, help_text='Read aloud to people who cannot see it.', max_length=250, verbose_name='what the drawing shows')),
                ('photo', models.ForeignKey(blank=True, help_text='Instead of a drawing. Its description is kept with the photograph, in both languages.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.canolimage', verbose_name='photograph')),
                ('sound', models.ForeignKey(blank=True, help_text='The page read aloud. The recording has its words with it, in both languages.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='recordings.soundrecording', verbose_name='sound recording')),
                ('signed', models.ForeignKey(blank=True, help_text='The page in signs, with captions and words in both languages.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='recordings.signedfilm', verbose_name='film in British Sign Language')),
                ('lead', models.TextField(help_text='Two or three sentences in large letters, below the title.', max_length=600, verbose_name='opening words')),
                ('made_with', models.TextField(help_text='Who took part in making it, and how.', max_length=400, verbose_name='made with')),
                ('first_published', models.DateField(help_text='The day readers first saw it.', verbose_name='first published')),
                ('last_reviewed', models.DateField(help_text='The day somebody last read all of it against its sources.', verbose_name='last reviewed')),
                ('review_by', models.DateField(help_text='From this day on readers are told that a review is due; editors hear of it four weeks before.', verbose_name='review by')),
                ('sources', core.fields.StreamField([], blank=True, help_text='What the guide is based on.', verbose_name='sources')),
                ('corrections', core.fields.StreamField([], blank=True, help_text='Newest first. Readers see them on the first page of the guide.', verbose_name='corrections and changes')),
            ],
            options={
                'verbose_name': 'guide',
                'verbose_name_plural': 'guides',
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(('drawing', ''), ('photo', None), _connector='OR'), name='guidepage_has_one_picture')],
            },
            bases=('wagtailcore.page', models.Model),
        ),
        migrations.CreateModel(
            name='GuidePartPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('body', core.fields.StreamField([], help_text='Everything this part says, block by block.', verbose_name='text')),
            ],
            options={
                'verbose_name': 'part of a guide',
                'verbose_name_plural': 'parts of guides',
            },
            bases=('wagtailcore.page', models.Model),
        ),
        migrations.CreateModel(
            name='EasyReadPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('sound', models.ForeignKey(blank=True, help_text='The page read aloud. The recording has its words with it, in both languages.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='recordings.soundrecording', verbose_name='sound recording')),
                ('signed', models.ForeignKey(blank=True, help_text='The page in signs, with captions and words in both languages.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='recordings.signedfilm', verbose_name='film in British Sign Language')),
                ('lead', models.TextField(blank=True, help_text='One or two short sentences below the title.', max_length=400, verbose_name='opening words')),
                ('body', core.fields.StreamField([], help_text='Each question with its rows of one picture and a few short sentences.', verbose_name='questions')),
                ('words', core.fields.StreamField([], blank=True, help_text='Hard words of the page, explained at its end.', verbose_name='word list')),
            ],
            options={
                'verbose_name': 'Easy Read page',
                'verbose_name_plural': 'Easy Read pages',
            },
            bases=('wagtailcore.page', models.Model),
        ),
        migrations.CreateModel(
            name='PublicationIndexPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('lead', models.TextField(help_text='Two or three sentences in large letters, below the title.', max_length=600, verbose_name='opening words')),
            ],
            options={
                'verbose_name': 'front page of the publications',
                'verbose_name_plural': 'front pages of the publications',
            },
            bases=('wagtailcore.page', models.Model),
        ),
        migrations.CreateModel(
            name='PublicationPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('lead', models.TextField(help_text='Two or three sentences in large letters, below the title.', max_length=600, verbose_name='opening words')),
                ('cover', models.CharField(choices=[('people', 'Heather'), ('services', 'Slate')], default='people', help_text='The cover is drawn from the title; only its colour is yours to choose.', max_length=10, verbose_name='colour of the cover')),
                ('credits', core.fields.StreamField([], help_text='Everybody with a part in it: publisher, writer, designer, who retold it here.', verbose_name='who made it')),
                ('published', models.DateField(blank=True, help_text='For machines. Leave it empty where no date is known.', null=True, verbose_name='date')),
                ('published_words', models.CharField(help_text='As readers see it: “May 2014”, or that no date is known.', max_length=120, verbose_name='date in words')),
                ('isbn', models.CharField(blank=True, help_text='10 or 13 figures, with the hyphens as printed. The last figure is checked.', max_length=20, validators=[guides.isbn.validate_isbn], verbose_name='ISBN number')),
                ('retold_on', models.DateField(blank=True, help_text='Where the chapters are our words and not the original’s.', null=True, verbose_name='retold here on')),
                ('how_to_cite', models.TextField(blank=True, help_text='One line that others may copy.', max_length=500, verbose_name='how to cite it')),
                ('files', core.fields.StreamField([], blank=True, help_text='Further ways to take it away. Reading on the page comes first.', verbose_name='files')),
                ('printed_contacts', models.TextField(blank=True, help_text='Shown as a record of what was printed, never as a link or a number to ring.', max_length=800, verbose_name='contacts printed in it')),
                ('printed_in', models.PositiveSmallIntegerField(blank=True, help_text='The year those contacts were printed.', null=True, verbose_name='printed in the year')),
                ('corrections', core.fields.StreamField([], blank=True, help_text='Newest first. Readers see them on the first page of the publication.', verbose_name='corrections and changes')),
            ],
            options={
                'verbose_name': 'publication',
                'verbose_name_plural': 'publications',
                'constraints': [models.CheckConstraint(condition=models.Q(('printed_contacts', ''), ('printed_in__isnull', False), _connector='OR'), name='printed_contacts_have_their_year')],
            },
            bases=('wagtailcore.page', models.Model),
        ),
        migrations.CreateModel(
            name='PublicationChapterPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('body', core.fields.StreamField([], help_text='Everything this part says, block by block.', verbose_name='text')),
            ],
            options={
                'verbose_name': 'chapter of a publication',
                'verbose_name_plural': 'chapters of publications',
            },
            bases=('wagtailcore.page', models.Model),
        ),
        migrations.CreateModel(
            name='RecommendationPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('ring', models.CharField(blank=True, choices=core.drawings.rings, help_text='Stands beside the title. It is for the eyes alone, so it needs no description.', max_length=40, verbose_name='small drawing')),
                ('number', models.PositiveSmallIntegerField(help_text='Its number in the publication.', verbose_name='number')),
                ('text', models.TextField(help_text='The whole recommendation, in plain words.', max_length=800, verbose_name='what it asks')),
                ('addressed_to', core.fields.StreamField([], help_text='The kinds of public body it speaks to.', verbose_name='addressed to')),
                ('commitments', core.fields.StreamField([], blank=True, help_text='Which of the ten commitments a body keeps by taking this up.', verbose_name='commitments it belongs to')),
            ],
            options={
                'verbose_name': 'recommendation',
                'verbose_name_plural': 'recommendations',
                'constraints': [models.CheckConstraint(condition=models.Q(('number__gte', 1)), name='recommendation_numbers_begin_at_one')],
            },
            bases=('wagtailcore.page', models.Model),
        ),
        migrations.CreateModel(
            name='Uptake',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('recommendation', models.ForeignKey(help_text='Either language’s page will do: both show it.', on_delete=django.db.models.deletion.PROTECT, related_name='+', to='guides.recommendationpage', verbose_name='recommendation')),
                ('recommendation_key', models.UUIDField(editable=False)),
                ('body', models.ForeignKey(help_text='Only a body that has said so itself, in public.', on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pledges.publicbody', verbose_name='public body')),
                ('taken_up_on', models.DateField(help_text='The day it said so, or began.', verbose_name='taken up on')),
                ('evidence_cy', models.TextField(help_text='What it does, and how we know, in Welsh.', max_length=600, verbose_name='evidence (Welsh)')),
                ('evidence_en', models.TextField(help_text='What it does, and how we know, in English.', max_length=600, verbose_name='evidence (English)')),
                ('evidence_url', models.URLField(blank=True, help_text='The body’s own page or paper, if there is one.', verbose_name='where it can be read')),
            ],
            options={
                'verbose_name': 'recommendation taken up',
                'verbose_name_plural': 'recommendations taken up',
                'constraints': [models.UniqueConstraint(fields=('recommendation_key', 'body'), name='one_uptake_of_a_recommendation_by_a_body'), models.CheckConstraint(condition=models.Q(models.Q(('evidence_cy', ''), _negated=True), models.Q(('evidence_en', ''), _negated=True)), name='uptake_has_evidence_in_both_languages')],
            },
        ),
        migrations.CreateModel(
            name='ReviewNotice',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(default=django.utils.timezone.now)),
            ],
            options={
                'verbose_name': 'notice of reviews',
                'verbose_name_plural': 'notices of reviews',
            },
        ),
        migrations.CreateModel(
            name='ReviewReminder',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('notice', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='reminders', to='guides.reviewnotice')),
                ('guide_key', models.UUIDField()),
                ('review_by', models.DateField()),
            ],
            options={
                'verbose_name': 'review due',
                'verbose_name_plural': 'reviews due',
                'constraints': [models.UniqueConstraint(fields=('guide_key', 'review_by'), name='one_reminder_for_each_review')],
            },
        ),
    ]
