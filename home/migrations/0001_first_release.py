import core.drawings
import core.fields
import django.db.models.deletion
import home.models.targets
import modelcluster.fields
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [
        ('home', '0001_initial'),
        ('home', '0002_opening_rings'),
        ('home', '0003_search_index'),
        ('home', '0004_menus_and_notices'),
    ]

    initial = True

    dependencies = [
        ('guides', '0001_first_release'),
        ('places', '0001_first_release'),
        ('stories', '0001_first_release'),
        ('wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes'),
    ]

    operations = [
        migrations.CreateModel(
            name='Menu',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('where', models.CharField(choices=[('head', 'Head of every page'), ('foot', 'Foot of every page')], max_length=10, unique=True, verbose_name='where it stands')),
            ],
            options={
                'verbose_name': 'menu',
                'verbose_name_plural': 'menus',
            },
        ),
        migrations.CreateModel(
            name='MenuItem',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('page', models.ForeignKey(blank=True, help_text='Either language’s page will do: each reader is led to the one in their own language.', null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.page', verbose_name='page')),
                ('room', models.CharField(blank=True, choices=home.models.targets.rooms, help_text='Instead of a page: a part of the site that editors do not write.', max_length=40, verbose_name='part of the site')),
                ('menu', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='items', to='home.menu')),
                ('label_cy', models.CharField(max_length=60, verbose_name='words (Welsh)')),
                ('label_en', models.CharField(max_length=60, verbose_name='words (English)')),
            ],
            options={
                'verbose_name': 'entry of a menu',
                'verbose_name_plural': 'entries of menus',
                'ordering': ['sort_order'],
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(('page', None), ('room', ''), _connector='XOR'), name='menu_item_leads_to_a_page_or_to_a_room')],
            },
        ),
        migrations.CreateModel(
            name='Notice',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('page', models.ForeignKey(blank=True, help_text='Either language’s page will do: each reader is led to the one in their own language.', null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.page', verbose_name='page')),
                ('room', models.CharField(blank=True, choices=home.models.targets.rooms, help_text='Instead of a page: a part of the site that editors do not write.', max_length=40, verbose_name='part of the site')),
                ('title_cy', models.CharField(max_length=120, verbose_name='title (Welsh)')),
                ('title_en', models.CharField(max_length=120, verbose_name='title (English)')),
                ('text_cy', models.TextField(max_length=400, verbose_name='text (Welsh)')),
                ('text_en', models.TextField(help_text='One or two plain sentences.', max_length=400, verbose_name='text (English)')),
                ('tone', models.CharField(choices=[('info', 'Good to know'), ('warning', 'A warning')], default='info', max_length=10, verbose_name='kind')),
                ('starts_at', models.DateTimeField(verbose_name='from')),
                ('ends_at', models.DateTimeField(help_text='It goes by itself. Nothing is left for somebody to remember.', verbose_name='until')),
                ('link_cy', models.CharField(blank=True, max_length=60, verbose_name='words of the link (Welsh)')),
                ('link_en', models.CharField(blank=True, max_length=60, verbose_name='words of the link (English)')),
            ],
            options={
                'verbose_name': 'notice',
                'verbose_name_plural': 'notices',
                'ordering': ['-starts_at'],
                'constraints': [models.CheckConstraint(condition=models.Q(('ends_at__gt', models.F('starts_at'))), name='notice_ends_after_it_starts'), models.CheckConstraint(condition=models.Q(('page', None), ('room', ''), _connector='OR'), name='notice_leads_to_one_place')],
            },
        ),
        migrations.CreateModel(
            name='Entry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('language', models.CharField(max_length=2)),
                ('kind', models.CharField(choices=[('guide', 'Guides'), ('easy', 'Easy Read'), ('story', 'Stories'), ('article', 'News'), ('event', 'Events'), ('publication', 'Publications'), ('recommendation', 'Recommendations'), ('place', 'Places'), ('page', 'Other pages')], max_length=20)),
                ('page', models.OneToOneField(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='search_entry', to='wagtailcore.page')),
                ('place', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='places.authority')),
                ('text', models.TextField(blank=True)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('page__isnull', False), ('place__isnull', False), _connector='OR'), name='search_entry_is_of_something'), models.UniqueConstraint(condition=models.Q(('page__isnull', True)), fields=('place', 'language'), name='place_is_found_once_in_a_language'), models.CheckConstraint(condition=models.Q(('kind__in', ['guide', 'easy', 'story', 'article', 'event', 'publication', 'recommendation', 'place', 'page'])), name='search_entry_kind_is_known')],
            },
        ),
        migrations.CreateModel(
            name='Posting',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('entry', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='postings', to='home.entry')),
                ('language', models.CharField(max_length=2)),
                ('key', models.CharField(max_length=64)),
                ('weight', models.PositiveSmallIntegerField()),
            ],
            options={
                'indexes': [models.Index(fields=['language', 'key', 'weight', 'entry'], name='best_of_a_key'), models.Index(fields=['entry', 'key', 'weight'], name='keys_of_an_entry')],
            },
        ),
        migrations.CreateModel(
            name='KnownWord',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('language', models.CharField(max_length=2)),
                ('letters', models.PositiveSmallIntegerField()),
                ('word', models.CharField(max_length=64)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('language', 'letters', 'word'), name='word_is_known_once')],
            },
        ),
        migrations.CreateModel(
            name='HomePage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('opening_title', models.CharField(max_length=120, verbose_name='opening')),
                ('lead', models.TextField(max_length=400, verbose_name='opening words')),
                ('words', models.TextField(max_length=400, verbose_name='further opening words')),
                ('picture_alt', models.TextField(max_length=500, verbose_name='what the picture shows')),
                ('sign_button', models.CharField(max_length=60, verbose_name='words of the button')),
                ('easy_link', models.CharField(max_length=60, verbose_name='words of the Easy Read link')),
                ('feature_story', models.ForeignKey(blank=True, help_text='Either language’s page will do: each home page shows its own language’s version.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='stories.storypage', verbose_name='feature story')),
                ('second_story', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='stories.storypage', verbose_name='second story')),
                ('guide', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='guides.guidepage', verbose_name='guide')),
                ('body', core.fields.StreamField([], blank=True, verbose_name='bands')),
            ],
            options={
                'verbose_name': 'home page',
                'verbose_name_plural': 'home pages',
            },
            bases=('wagtailcore.page', models.Model),
        ),
        migrations.CreateModel(
            name='PlainPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('ring', models.CharField(blank=True, choices=core.drawings.rings, help_text='Stands beside the title. It is for the eyes alone, so it needs no description.', max_length=40, verbose_name='small drawing')),
                ('body', core.fields.StreamField([], verbose_name='text')),
            ],
            options={
                'verbose_name': 'plain page',
                'verbose_name_plural': 'plain pages',
            },
            bases=('wagtailcore.page', models.Model),
        ),
    ]
