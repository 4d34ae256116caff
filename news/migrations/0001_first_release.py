import core.drawings
import core.fields
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [
        ('news', '0001_articles_and_events'),
    ]

    initial = True

    dependencies = [
        ('core', '0001_first_release'),
        ('places', '0001_first_release'),
        ('wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes'),
    ]

    operations = [
        migrations.CreateModel(
            name='Author',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.SlugField(help_text='Part of the address of this author’s articles. Small letters and hyphens.', unique=True, verbose_name='address')),
                ('name_cy', models.CharField(help_text='A person’s name is the same in both.', max_length=120, verbose_name='name (Welsh)')),
                ('name_en', models.CharField(max_length=120, verbose_name='name (English)')),
                ('is_group', models.BooleanField(default=False, help_text='Tick when several people, or an organisation, share this by-line.', verbose_name='a group')),
                ('role_cy', models.CharField(blank=True, max_length=120, verbose_name='role (Welsh)')),
                ('role_en', models.CharField(blank=True, help_text='What the author does. In both languages or in neither.', max_length=120, verbose_name='role (English)')),
                ('organisation_cy', models.CharField(blank=True, max_length=120, verbose_name='organisation (Welsh)')),
                ('organisation_en', models.CharField(blank=True, help_text='In both languages or in neither.', max_length=120, verbose_name='organisation (English)')),
                ('about_cy', models.TextField(blank=True, max_length=400, verbose_name='about the author (Welsh)')),
                ('about_en', models.TextField(blank=True, help_text='One or two sentences. In both languages or in neither.', max_length=400, verbose_name='about the author (English)')),
                ('portrait', models.ForeignKey(blank=True, help_text='Shown small and round. Its description is kept with the picture, in both languages.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.canolimage', verbose_name='portrait')),
                ('email', models.EmailField(blank=True, help_text='Never shown. It lets us find this record when the author asks what we hold, or to be taken out.', max_length=254, verbose_name='e-mail')),
            ],
            options={
                'verbose_name': 'author',
                'verbose_name_plural': 'authors',
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('role_cy', ''), ('role_en', '')), models.Q(models.Q(('role_cy', ''), _negated=True), models.Q(('role_en', ''), _negated=True)), _connector='OR'), name='author_role_in_both_languages'), models.CheckConstraint(condition=models.Q(models.Q(('organisation_cy', ''), ('organisation_en', '')), models.Q(models.Q(('organisation_cy', ''), _negated=True), models.Q(('organisation_en', ''), _negated=True)), _connector='OR'), name='author_organisation_in_both_languages'), models.CheckConstraint(condition=models.Q(models.Q(('about_cy', ''), ('about_en', '')), models.Q(models.Q(('about_cy', ''), _negated=True), models.Q(('about_en', ''), _negated=True)), _connector='OR'), name='author_about_in_both_languages')],
            },
        ),
        migrations.CreateModel(
            name='NewsIndexPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('lead', models.TextField(help_text='What a visitor will find here, in a sentence or two.', max_length=600, verbose_name='opening words')),
            ],
            options={
                'verbose_name': 'front page of the news',
                'verbose_name_plural': 'front pages of the news',
            },
            bases=('wagtailcore.page', models.Model),
        ),
        migrations.CreateModel(
            name='ArticlePage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('drawing', models.CharField(blank=True, choices=core.drawings.scenes, max_length=40, verbose_name='drawing')),
                ('drawing_alt', models.CharField(blank=True, help_text='Read aloud to people who cannot see it.', max_length=250, verbose_name='what the drawing shows')),
                ('photo', models.ForeignKey(blank=True, help_text='Instead of a drawing. Its description is kept with the photograph, in both languages.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.canolimage', verbose_name='photograph')),
                ('lead', models.TextField(help_text='Read first, in larger letters. One short paragraph.', max_length=600, verbose_name='opening words')),
                ('body', core.fields.StreamField([], help_text='A heading every few paragraphs helps people to find their way.', verbose_name='text')),
                ('author', models.ForeignKey(help_text='Who wrote these very words. Never the author of a text that this article only retells.', on_delete=django.db.models.deletion.PROTECT, related_name='+', to='news.author', verbose_name='author')),
                ('second_author', models.ForeignKey(blank=True, help_text='Only where two wrote together.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='news.author', verbose_name='second author')),
                ('after', models.TextField(blank=True, help_text='What the article goes back to and when that was published. Say that the words are ours.', max_length=400, verbose_name='source')),
                ('source_date', models.DateField(blank=True, help_text='From two years on readers are told how old the source is.', null=True, verbose_name='date of the source')),
                ('first_published', models.DateField(help_text='The day we first published it. Articles are listed by it.', verbose_name='first published')),
                ('last_reviewed', models.DateField(blank=True, help_text='The day somebody last checked that it still holds. It takes away the notice on an old article.', null=True, verbose_name='last reviewed')),
            ],
            options={
                'verbose_name': 'article',
                'verbose_name_plural': 'articles',
                'abstract': False,
                'indexes': [models.Index(fields=['-first_published'], name='article_by_our_date')],
                'constraints': [models.CheckConstraint(condition=models.Q(('drawing', ''), ('photo', None), _connector='OR'), name='articlepage_has_one_picture')],
            },
            bases=('wagtailcore.page', models.Model),
        ),
        migrations.CreateModel(
            name='CampaignPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('lead', models.TextField(help_text='What the week is for. One short paragraph.', max_length=600, verbose_name='opening words')),
                ('body', core.fields.StreamField([], blank=True, help_text='More about it, and how to join in.', verbose_name='text')),
                ('starts_at', models.DateTimeField(help_text='UK time. Events from here to the end are shown, whoever holds them.', verbose_name='begins')),
                ('ends_at', models.DateTimeField(help_text='UK time. For a whole last day: midnight at its end.', verbose_name='ends')),
                ('organiser', models.CharField(help_text='Who calls the week.', max_length=120, verbose_name='organiser')),
                ('is_demo', models.BooleanField(default=False, verbose_name='invented, for the demonstration')),
            ],
            options={
                'verbose_name': 'campaign week',
                'verbose_name_plural': 'campaign weeks',
                'indexes': [models.Index(fields=['ends_at'], name='campaign_by_end')],
                'constraints': [models.CheckConstraint(condition=models.Q(('ends_at__gt', models.F('starts_at'))), name='campaign_ends_after_it_begins')],
            },
            bases=('wagtailcore.page', models.Model),
        ),
        migrations.CreateModel(
            name='EventPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('lead', models.TextField(help_text='What will happen, and for whom it is. One short paragraph.', max_length=600, verbose_name='opening words')),
                ('body', core.fields.StreamField([], blank=True, help_text='More about it, where there is more to say.', verbose_name='text')),
                ('starts_at', models.DateTimeField(help_text='UK time, summer or winter.', verbose_name='begins')),
                ('ends_at', models.DateTimeField(help_text='UK time. From this moment on the event stands among the past ones.', verbose_name='ends')),
                ('standing', models.CharField(choices=[('planned', 'As planned'), ('postponed', 'Postponed: no new time yet'), ('cancelled', 'Cancelled')], default='planned', help_text='Say so here rather than delete the page: people have it in their calendars.', max_length=10, verbose_name='does it take place?')),
                ('attendance', models.CharField(choices=[('venue', 'In a place'), ('online', 'Online'), ('mixed', 'In a place and online')], help_text='How people can take part.', max_length=10, verbose_name='where it is held')),
                ('venue', models.TextField(blank=True, help_text='The name and the address, each on a line of its own.', max_length=300, verbose_name='place')),
                ('online', models.TextField(blank=True, help_text='For example, that a link is sent to those who book. Put no private link here.', max_length=300, verbose_name='how to join online')),
                ('authority', models.ForeignKey(blank=True, help_text='The event then stands on the page of that place too. Leave it empty when it is online alone.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='places.authority', verbose_name='council area')),
                ('spoken', models.CharField(choices=[('cy', 'Welsh'), ('en', 'English'), ('both', 'Welsh and English')], help_text='What will be spoken from the front.', max_length=10, verbose_name='language of the event')),
                ('has_interpretation', models.BooleanField(default=False, help_text='Tick when Welsh is interpreted into English as it is spoken, so that everybody may use it.', verbose_name='interpretation from Welsh')),
                ('has_sign_language', models.BooleanField(default=False, help_text='Tick when an interpreter is booked.', verbose_name='British Sign Language')),
                ('access', models.TextField(help_text='Steps, toilets, hearing loop, quiet room, captions; and how people can tell you what they need.', max_length=600, verbose_name='access')),
                ('cost', models.CharField(help_text='Say so when it is free.', max_length=120, verbose_name='cost')),
                ('booking', models.TextField(help_text='How to book and by when, or that nobody need book.', max_length=400, verbose_name='booking')),
                ('booking_url', models.URLField(blank=True, help_text='Where people book on line. Begins with https://.', verbose_name='address for booking')),
                ('organiser', models.CharField(help_text='Who holds it.', max_length=120, verbose_name='organiser')),
                ('is_demo', models.BooleanField(default=False, verbose_name='invented, for the demonstration')),
            ],
            options={
                'verbose_name': 'event',
                'verbose_name_plural': 'events',
                'indexes': [models.Index(fields=['starts_at'], name='event_by_beginning'), models.Index(fields=['ends_at'], name='event_by_end')],
                'constraints': [models.CheckConstraint(condition=models.Q(('ends_at__gt', models.F('starts_at'))), name='event_ends_after_it_begins'), models.CheckConstraint(condition=models.Q(('attendance', 'online'), models.Q(('venue', ''), _negated=True), _connector='OR'), name='event_has_a_place_or_is_online')],
            },
            bases=('wagtailcore.page', models.Model),
        ),
        migrations.CreateModel(
            name='EventIndexPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('lead', models.TextField(help_text='What a visitor will find here, in a sentence or two.', max_length=600, verbose_name='opening words')),
            ],
            options={
                'verbose_name': 'front page of the events',
                'verbose_name_plural': 'front pages of the events',
            },
            bases=('wagtailcore.page', models.Model),
        ),
        migrations.CreateModel(
            name='EventArchivePage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('lead', models.TextField(help_text='What a visitor will find here, in a sentence or two.', max_length=600, verbose_name='opening words')),
            ],
            options={
                'verbose_name': 'page of past events',
                'verbose_name_plural': 'pages of past events',
            },
            bases=('wagtailcore.page', models.Model),
        ),
    ]
