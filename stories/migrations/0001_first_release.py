import core.drawings
import core.fields
import core.keyed
import core.sealed.fields
import django.db.models.deletion
import django.utils.timezone
import modelcluster.fields
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [
        ('stories', '0001_initial'),
        ('stories', '0002_themes_updates_quotations'),
        ('stories', '0003_told_stories'),
        ('stories', '0004_recordings_and_photographs'),
    ]

    initial = True

    dependencies = [
        ('core', '0001_first_release'),
        ('places', '0001_first_release'),
        ('recordings', '0001_first_release'),
        ('wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes'),
    ]

    operations = [
        migrations.CreateModel(
            name='Quotation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('words_cy', models.TextField(help_text='As they were said, or our translation.', max_length=400, verbose_name='words (Welsh)')),
                ('words_en', models.TextField(help_text='As they were said, or our translation.', max_length=400, verbose_name='words (English)')),
                ('said_in', models.CharField(choices=[('en', 'English'), ('cy', 'Cymraeg')], help_text='Readers of the other language are told that it is a translation.', max_length=2, verbose_name='said in')),
                ('who_cy', models.CharField(help_text='As they wish to be named, in public.', max_length=200, verbose_name='whose words (Welsh)')),
                ('who_en', models.CharField(help_text='As they wish to be named, in public.', max_length=200, verbose_name='whose words (English)')),
                ('agreed_by', models.CharField(help_text='Their full name, or that of whoever decides for them. Never shown.', max_length=200, verbose_name='who agreed')),
                ('email', models.EmailField(blank=True, help_text='Never shown. It lets them find and take back their words.', max_length=254, verbose_name='e-mail')),
                ('agreed_how', models.CharField(choices=[('writing', 'In writing, on paper'), ('mail', 'By e-mail'), ('recorded', 'Recorded, in sound or pictures'), ('spoken', 'Spoken, before a witness')], help_text='Keep the paper, mail or recording where your office keeps such things.', max_length=10, verbose_name='how')),
                ('agreed_on', models.DateField(help_text='The day on which they agreed.', verbose_name='agreed on')),
                ('agreed_until', models.DateField(blank=True, help_text='The last day on which it may be shown. Empty: until they say otherwise.', null=True, verbose_name='agreed until')),
                ('ended_on', models.DateField(blank=True, help_text='Fill this in when they take it back: it is gone from every story at once.', null=True, verbose_name='ended on')),
            ],
            options={
                'verbose_name': 'quotation',
                'verbose_name_plural': 'quotations',
                'indexes': [models.Index(fields=['ended_on', 'agreed_until'], name='quotations_by_their_end')],
                'constraints': [models.CheckConstraint(condition=models.Q(('agreed_how__in', ['writing', 'mail', 'recorded', 'spoken'])), name='quotation_way_of_agreeing_is_known'), models.CheckConstraint(condition=models.Q(('agreed_until', None), ('agreed_until__gte', models.F('agreed_on')), _connector='OR'), name='quotation_agreement_ends_after_it_began')],
            },
        ),
        migrations.CreateModel(
            name='StoryDraft',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('email', core.sealed.fields.SealedAddress(max_length=254, verbose_name='e-mail')),
                ('address_key', core.sealed.fields.KeyOf(blank=True, default='', editable=False, even=core.sealed.fields.evened, max_length=64, of='email', purpose='story_draft.email')),
                ('email_key', models.CharField(db_index=True, max_length=64)),
                ('answers', core.sealed.fields.SealedList(default=list, verbose_name='what was written so far')),
                ('language', models.CharField(choices=[('cy', 'Cymraeg'), ('en', 'English')], max_length=2, verbose_name='language')),
                ('nonce', models.BinaryField(default=core.keyed.new_nonce, max_length=16)),
                ('token_hash', models.CharField(max_length=64, unique=True)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('expires_at', models.DateTimeField(db_index=True)),
            ],
            options={
                'verbose_name': 'draft of a story',
                'verbose_name_plural': 'drafts of stories',
            },
        ),
        migrations.CreateModel(
            name='Telling',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('channel', models.CharField(choices=[('form', 'On the site'), ('phone', 'By telephone'), ('interview', 'In an interview')], max_length=9, verbose_name='how it reached us')),
                ('status', models.CharField(choices=[('pending', 'Waiting to be confirmed'), ('held', 'Held for staff'), ('received', 'Waiting for an editor'), ('editing', 'Being edited'), ('asked', 'Waiting for the storyteller’s yes'), ('changes', 'The storyteller asks for a change'), ('approved', 'Approved by the storyteller'), ('made', 'Made into pages'), ('declined', 'Not taken up')], max_length=8, verbose_name='status')),
                ('name', models.CharField(max_length=120, verbose_name='name')),
                ('email', core.sealed.fields.SealedAddress(blank=True, max_length=254, verbose_name='e-mail')),
                ('address_key', core.sealed.fields.KeyOf(blank=True, default='', editable=False, even=core.sealed.fields.evened, max_length=64, of='email', purpose='telling.email')),
                ('email_key', models.CharField(blank=True, db_index=True, max_length=64)),
                ('phone', core.sealed.fields.SealedAddress(blank=True, max_length=30, verbose_name='telephone')),
                ('language', models.CharField(choices=[('cy', 'Cymraeg'), ('en', 'English')], max_length=2, verbose_name='told in')),
                ('told_before', core.sealed.fields.SealedText(max_length=4000, verbose_name='how it was before')),
                ('told_instead', core.sealed.fields.SealedText(max_length=4000, verbose_name='what happened instead')),
                ('told_after', core.sealed.fields.SealedText(blank=True, max_length=4000, verbose_name='what came of it')),
                ('authority', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='places.authority', to_field='gss', verbose_name='council area')),
                ('name_as', models.CharField(choices=[('own', 'My own name'), ('initials', 'My initials'), ('invented', 'An invented name')], max_length=8, verbose_name='under which name')),
                ('invented_name', models.CharField(blank=True, max_length=120, verbose_name='invented name')),
                ('photo_ok', models.BooleanField(default=False, verbose_name='photograph allowed')),
                ('place_as', models.CharField(choices=[('authority', 'My council area'), ('region', 'My region only'), ('wales', 'Only that it was in Wales')], max_length=9, verbose_name='how exact the place')),
                ('social_ok', models.BooleanField(default=False, verbose_name='social media allowed')),
                ('print_ok', models.BooleanField(default=False, verbose_name='print allowed')),
                ('until', models.DateField(blank=True, null=True, verbose_name='allowed until')),
                ('consented_at', models.DateTimeField(verbose_name='allowed on')),
                ('wording', models.CharField(default='2026-11', max_length=10)),
                ('title_cy', models.CharField(blank=True, max_length=120, verbose_name='title (Welsh)')),
                ('title_en', models.CharField(blank=True, max_length=120, verbose_name='title (English)')),
                ('lead_cy', models.TextField(blank=True, max_length=600, verbose_name='opening words (Welsh)')),
                ('lead_en', models.TextField(blank=True, max_length=600, verbose_name='opening words (English)')),
                ('before_cy', models.TextField(blank=True, max_length=4000, verbose_name='how it was, a step a line (Welsh)')),
                ('before_en', models.TextField(blank=True, max_length=4000, verbose_name='how it was, a step a line (English)')),
                ('instead_cy', models.TextField(blank=True, max_length=4000, verbose_name='what happened instead, a step a line (Welsh)')),
                ('instead_en', models.TextField(blank=True, max_length=4000, verbose_name='what happened instead, a step a line (English)')),
                ('voice_cy', models.TextField(blank=True, max_length=400, verbose_name='the storyteller’s own words (Welsh)')),
                ('voice_en', models.TextField(blank=True, max_length=400, verbose_name='the storyteller’s own words (English)')),
                ('change_words', core.sealed.fields.SealedText(blank=True, max_length=2000, verbose_name='the change the storyteller asks for')),
                ('approval_nonce', models.BinaryField(default=core.keyed.new_nonce, max_length=16)),
                ('approval_hash', models.CharField(max_length=64, unique=True)),
                ('page_key', models.UUIDField(editable=False, null=True, unique=True)),
                ('form_key', models.CharField(blank=True, max_length=64)),
                ('inbox_id', models.UUIDField(editable=False, null=True)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='told')),
                ('moved_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='last step')),
                ('expires_at', models.DateTimeField(null=True)),
            ],
            options={
                'verbose_name': 'told story',
                'verbose_name_plural': 'told stories',
                'permissions': [('edit_telling', 'Can edit told stories and make them into pages')],
                'indexes': [models.Index(fields=['status', 'moved_at'], name='telling_by_status')],
                'constraints': [models.CheckConstraint(condition=models.Q(('status__in', ['pending', 'held', 'received', 'editing', 'asked', 'changes', 'approved', 'made', 'declined'])), name='telling_status_is_known'), models.CheckConstraint(condition=models.Q(models.Q(('page_key__isnull', False), ('status', 'made')), models.Q(models.Q(('status', 'made'), _negated=True), ('page_key__isnull', True)), _connector='OR'), name='telling_made_has_its_pages'), models.CheckConstraint(condition=models.Q(models.Q(('channel', 'form'), _negated=True), models.Q(('email', ''), _negated=True), _connector='OR'), name='telling_by_form_has_an_address'), models.UniqueConstraint(condition=models.Q(('form_key', ''), _negated=True), fields=('email_key', 'form_key'), name='one_telling_per_form')],
            },
        ),
        migrations.CreateModel(
            name='TellingPhoto',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('telling', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='photograph', to='stories.telling')),
                ('content', core.sealed.fields.SealedBytes()),
                ('ending', models.CharField(max_length=4)),
                ('shows', core.sealed.fields.SealedText(max_length=250, verbose_name='what it shows')),
                ('everybody_agreed', models.BooleanField(verbose_name='everybody in it agreed')),
                ('alt_cy', models.CharField(blank=True, max_length=250, verbose_name='description (Welsh)')),
                ('alt_en', models.CharField(blank=True, max_length=250, verbose_name='description (English)')),
                ('image', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.canolimage')),
                ('sent_at', models.DateTimeField(verbose_name='sent')),
            ],
            options={
                'verbose_name': 'photograph with a story',
                'verbose_name_plural': 'photographs with stories',
                'default_permissions': (),
                'constraints': [models.CheckConstraint(condition=models.Q(('everybody_agreed', True)), name='photograph_was_agreed_to')],
            },
        ),
        migrations.CreateModel(
            name='Theme',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name_cy', models.CharField(help_text='One or two words, as a reader would say them.', max_length=60, verbose_name='name (Welsh)')),
                ('name_en', models.CharField(help_text='One or two words, as a reader would say them.', max_length=60, verbose_name='name (English)')),
                ('slug_cy', models.SlugField(editable=False, max_length=80, unique=True)),
                ('slug_en', models.SlugField(editable=False, max_length=80, unique=True)),
            ],
            options={
                'verbose_name': 'theme',
                'verbose_name_plural': 'themes',
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('slug_cy', ''), _negated=True), models.Q(('slug_en', ''), _negated=True)), name='theme_has_an_address_in_both_languages')],
            },
        ),
        migrations.CreateModel(
            name='StoryIndexPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('lead', models.TextField(help_text='What a visitor will find here, in a sentence or two.', max_length=600, verbose_name='opening words')),
            ],
            options={
                'verbose_name': 'front page of the stories',
                'verbose_name_plural': 'front pages of the stories',
            },
            bases=('wagtailcore.page', models.Model),
        ),
        migrations.CreateModel(
            name='StoryPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('drawing', models.CharField(blank=True, choices=core.drawings.scenes, max_length=40, verbose_name='drawing')),
                ('drawing_alt', models.CharField(blank=True, help_text='Read aloud to people who cannot see it.', max_length=250, verbose_name='what the drawing shows')),
                ('photo', models.ForeignKey(blank=True, help_text='Instead of a drawing. Its description is kept with the photograph, in both languages.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.canolimage', verbose_name='photograph')),
                ('sound', models.ForeignKey(blank=True, help_text='The page read aloud. The recording has its words with it, in both languages.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='recordings.soundrecording', verbose_name='sound recording')),
                ('signed', models.ForeignKey(blank=True, help_text='The page in signs, with captions and words in both languages.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='recordings.signedfilm', verbose_name='film in British Sign Language')),
                ('lead', models.TextField(help_text='Who it is about and what the matter was, in two or three sentences.', max_length=600, verbose_name='opening words')),
                ('then_title', models.CharField(help_text='Such as: What used to happen.', max_length=120, verbose_name='title: how it was')),
                ('then_steps', core.fields.StreamField([], help_text='Three or four steps, one sentence or two each.', verbose_name='how it was, step by step')),
                ('then_again', models.TextField(blank=True, help_text='Where the old way led back to its beginning.', max_length=300, verbose_name='and round again')),
                ('now_title', models.CharField(help_text='Such as: What happened instead.', max_length=120, verbose_name='title: what happened instead')),
                ('now_steps', core.fields.StreamField([], help_text='Three to five steps, one sentence or two each.', verbose_name='what happened instead, step by step')),
                ('voice', models.TextField(blank=True, help_text='In our words. What somebody really said belongs under “Quotations”, with their agreement.', max_length=400, verbose_name='somebody’s words')),
                ('voice_who', models.CharField(blank=True, help_text='Say that the words are ours.', max_length=200, verbose_name='whose words')),
                ('changes', core.fields.StreamField([], blank=True, help_text='A line for each of those it changed something for.', verbose_name='what changed, and for whom')),
                ('cost', models.TextField(blank=True, help_text='In money, time or worry. Only what is known.', max_length=300, verbose_name='what it cost')),
                ('felt', models.TextField(blank=True, help_text='Before and after, in a sentence each.', max_length=300, verbose_name='how it felt')),
                ('closing_question', models.TextField(blank=True, help_text='What a reader may take home to their own street.', max_length=300, verbose_name='closing question')),
                ('commitments', core.fields.StreamField([], blank=True, help_text='Which of the ten the story is an example of.', verbose_name='commitments in this story')),
                ('level', models.CharField(choices=[('individual', 'One person’s care or support'), ('organisational', 'How a service or a body works'), ('strategic', 'How a whole area plans')], help_text='The level of the guidance on Part 2 of the 2014 Act at which power was shared.', max_length=20, verbose_name='level of co-production')),
                ('source', models.TextField(help_text='After what it is told, and when we told it.', max_length=400, verbose_name='source')),
                ('reading_minutes', models.PositiveSmallIntegerField(default=2, help_text='About 200 words a minute.', verbose_name='minutes to read')),
                ('first_published', models.DateField(help_text='The day it first stood here. Lists are in this order.', verbose_name='first published')),
                ('place', models.ForeignKey(blank=True, help_text='The council area it happened in, where it is about one real place.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='places.authority', verbose_name='place')),
                ('quotes', core.fields.StreamField([], blank=True, help_text='What somebody really said. Each is shown as long as they agree.', verbose_name='quotations')),
                ('updates', core.fields.StreamField([], blank=True, help_text='Add to it when something is heard of these people again; leave what stands.', verbose_name='what happened next')),
                ('themes', modelcluster.fields.ParentalManyToManyField(help_text='One to three. Readers choose stories by them, and related stories share them.', related_name='+', to='stories.theme', verbose_name='themes')),
            ],
            options={
                'verbose_name': 'story',
                'verbose_name_plural': 'stories',
                'abstract': False,
                'indexes': [models.Index(fields=['-first_published'], name='stories_newest_first'), models.Index(fields=['place', '-first_published'], name='stories_of_a_place')],
                'constraints': [models.CheckConstraint(condition=models.Q(('drawing', ''), ('photo', None), _connector='OR'), name='storypage_has_one_picture')],
            },
            bases=('wagtailcore.page', models.Model),
        ),
    ]
