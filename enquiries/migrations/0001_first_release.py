import core.keyed
import core.sealed.fields
import django.core.validators
import django.db.models.deletion
import enquiries.models.cases
import enquiries.models.rota
import uuid
from django.conf import settings
from django.db import migrations, models


def find_names(apps, schema_editor):
    """PostgreSQL finds a word of a name by an index over the keys of its row (`has_word`); SQLite reads them all."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(
            "CREATE INDEX enquiries_by_words_of_name ON enquiries_enquiry USING gin (string_to_array(name_words, ' '))"
        )


class Migration(migrations.Migration):

    replaces = [
        ('enquiries', '0001_advisers_and_enquiries'),
        ('enquiries', '0002_asking_following_and_the_desk'),
        ('enquiries', '0003_sealed_words'),
        ('enquiries', '0004_rows_are_sealed'),
        ('enquiries', '0005_mail_both_ways'),
        ('enquiries', '0006_tags_and_saved_views'),
        ('enquiries', '0007_letters_and_handing_on'),
        ('enquiries', '0008_answers_for_everybody'),
        ('enquiries', '0009_mail_and_tasks_are_sealed'),
        ('enquiries', '0010_mail_rows_are_sealed'),
        ('enquiries', '0011_lists_in_order'),
    ]

    initial = True

    dependencies = [
        ('accounts', '__first__'),
        ('core', '0001_first_release'),
        ('places', '0001_first_release'),
    ]

    operations = [
        migrations.CreateModel(
            name='Adviser',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('user', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='adviser', to=settings.AUTH_USER_MODEL, verbose_name='person')),
                ('region', models.CharField(choices=[('north', 'North Wales'), ('south', 'South Wales')], max_length=5, verbose_name='region')),
                ('speaks_welsh', models.BooleanField(default=False, verbose_name='answers in Welsh')),
                ('topics', models.JSONField(blank=True, default=list, verbose_name='topics')),
                ('askers', models.JSONField(blank=True, default=list, verbose_name='kinds of asker')),
                ('daily_load', models.PositiveSmallIntegerField(default=5, help_text='After this many in a day, others are asked first.', validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(100)], verbose_name='new enquiries a day')),
                ('works_on', models.JSONField(default=enquiries.models.rota.every_weekday, verbose_name='days of work')),
                ('hours_cy', models.CharField(blank=True, max_length=120, verbose_name='hours (Welsh)')),
                ('hours_en', models.CharField(blank=True, max_length=120, verbose_name='hours (English)')),
                ('about_cy', models.TextField(blank=True, max_length=400, verbose_name='about (Welsh)')),
                ('about_en', models.TextField(blank=True, max_length=400, verbose_name='about (English)')),
                ('cover', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='covers_for', to='enquiries.adviser', verbose_name='who stands in')),
                ('is_active', models.BooleanField(default=True, verbose_name='takes enquiries')),
            ],
            options={
                'verbose_name': 'development adviser',
                'verbose_name_plural': 'development advisers',
                'constraints': [models.CheckConstraint(condition=models.Q(('region__in', ['north', 'south'])), name='adviser_has_a_region'), models.CheckConstraint(condition=models.Q(('daily_load__gte', 1)), name='adviser_takes_at_least_one_a_day'), models.CheckConstraint(condition=models.Q(('cover__isnull', True), models.Q(('cover', models.F('pk')), _negated=True), _connector='OR'), name='adviser_does_not_cover_themselves')],
            },
        ),
        migrations.CreateModel(
            name='Absence',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('adviser', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='absences', to='enquiries.adviser', verbose_name='development adviser')),
                ('starts_on', models.DateField(verbose_name='first day away')),
                ('ends_on', models.DateField(verbose_name='last day away')),
            ],
            options={
                'verbose_name': 'time away',
                'verbose_name_plural': 'times away',
                'ordering': ['-starts_on', 'pk'],
                'indexes': [models.Index(fields=['adviser', 'ends_on'], name='absences_by_adviser')],
                'constraints': [models.CheckConstraint(condition=models.Q(('ends_on__gte', models.F('starts_on'))), name='absence_ends_after_it_starts')],
            },
        ),
        migrations.CreateModel(
            name='Enquiry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name_words', core.sealed.fields.WordKeysOf(blank=True, default='', editable=False, of='name', purpose='enquiry.name')),
                ('reference', models.CharField(default=enquiries.models.cases.new_reference, editable=False, max_length=13, verbose_name='reference')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('fingerprint', models.CharField(editable=False, max_length=64, null=True)),
                ('name', core.sealed.fields.SealedText(max_length=200, verbose_name='name')),
                ('contact_by', models.CharField(choices=[('email', 'By e-mail'), ('phone', 'By telephone'), ('callback', 'Call me back at a time I choose'), ('text_relay', 'By text relay (18001)'), ('post', 'By post'), ('someone_else', 'Through somebody who speaks for me')], max_length=12, verbose_name='how to answer')),
                ('email', core.sealed.fields.SealedAddress(blank=True, max_length=254, verbose_name='e-mail')),
                ('phone', core.sealed.fields.SealedAddress(blank=True, max_length=30, verbose_name='telephone')),
                ('address', core.sealed.fields.SealedAddress(blank=True, max_length=500, verbose_name='address')),
                ('email_key', core.sealed.fields.KeyOf(blank=True, default='', editable=False, even=core.sealed.fields.evened, max_length=64, of='email', purpose='enquiry.email')),
                ('phone_key', core.sealed.fields.KeyOf(blank=True, default='', editable=False, even=enquiries.models.cases.digits_of, max_length=64, of='phone', purpose='enquiry.phone')),
                ('language', models.CharField(choices=[('cy', 'Welsh'), ('en', 'English'), ('either', 'Either')], max_length=6, verbose_name='language of the answer')),
                ('page_language', models.CharField(choices=[('cy', 'Welsh'), ('en', 'English')], max_length=2, verbose_name='language of the page')),
                ('area_kind', models.CharField(choices=[('authority', 'In the area of a council'), ('outside', 'Outside Wales'), ('unsure', 'Not sure'), ('unknown', 'A postcode we do not know')], max_length=9, verbose_name='area')),
                ('authority', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='places.authority', verbose_name='authority')),
                ('region', models.CharField(blank=True, choices=[('north', 'North Wales'), ('south', 'South Wales')], max_length=5, verbose_name='region')),
                ('asker', models.CharField(choices=[('citizen', 'Myself, or my family or friends'), ('group', 'A community group or co-operative'), ('provider', 'An organisation that gives care or support'), ('public_body', 'A council, health board or other public body'), ('other', 'Somebody else')], max_length=11, verbose_name='kind of asker')),
                ('topic', models.CharField(choices=[('start', 'Starting a co-operative'), ('partnership', 'Forming a partnership'), ('bid', 'Bidding together for a contract'), ('membership', 'Membership for the people we support'), ('voice', 'Rights and voice'), ('commitments', 'Commitments we signed'), ('other', 'Something else')], max_length=11, verbose_name='topic')),
                ('message', core.sealed.fields.SealedText(max_length=4000, verbose_name='message')),
                ('needs', core.sealed.fields.SealedList(blank=True, default=list, verbose_name='needs')),
                ('safe_contact', core.sealed.fields.SealedList(blank=True, default=list, verbose_name='wishes for safe contact')),
                ('callback_at', models.DateTimeField(blank=True, null=True, verbose_name='call back at')),
                ('speaker_name', core.sealed.fields.SealedText(blank=True, max_length=200, verbose_name='who speaks for the asker')),
                ('speaker_agreed', models.BooleanField(default=False, verbose_name='the person who speaks for the asker agrees')),
                ('has_consent', models.BooleanField(default=False, verbose_name='may keep what is told about care or health')),
                ('consented_at', models.DateTimeField(editable=False, null=True)),
                ('channel', models.CharField(choices=[('form', 'Form on the site'), ('email', 'E-mail'), ('phone', 'Telephone'), ('post', 'Letter by post'), ('in_person', 'In person'), ('event', 'At an event')], default='form', max_length=9, verbose_name='channel')),
                ('status', models.CharField(choices=[('new', 'New'), ('assigned', 'With an adviser'), ('waiting', 'Waiting for the asker'), ('answered', 'Answered'), ('closed', 'Closed')], default='new', max_length=8, verbose_name='status')),
                ('adviser', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='enquiries', to='enquiries.adviser', verbose_name='adviser')),
                ('needs_translation', models.BooleanField(default=False, verbose_name='needs translation')),
                ('is_held', models.BooleanField(default=False, verbose_name='held')),
                ('received_at', models.DateTimeField(verbose_name='received')),
                ('due_on', models.DateField(verbose_name='answer by')),
                ('warned_at', models.DateTimeField(editable=False, null=True)),
                ('escalated_at', models.DateTimeField(editable=False, null=True)),
                ('nudged_at', models.DateTimeField(editable=False, null=True)),
                ('answered_at', models.DateTimeField(editable=False, null=True)),
                ('flagged_at', models.DateTimeField(editable=False, null=True, verbose_name='concern for safety')),
                ('merged_into', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='merged', to='enquiries.enquiry')),
                ('merged_at', models.DateTimeField(editable=False, null=True)),
                ('closed_at', models.DateTimeField(editable=False, null=True)),
                ('outcome', models.CharField(blank=True, choices=[('helped', 'Answered'), ('pointed_on', 'Shown the way to somebody else'), ('no_answer', 'The asker did not come back'), ('withdrawn', 'Taken back by the asker'), ('merged', 'Joined to another enquiry'), ('not_for_us', 'Not an enquiry')], max_length=10, verbose_name='outcome')),
                ('erased_at', models.DateTimeField(editable=False, null=True)),
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('mail_id', models.CharField(blank=True, editable=False, max_length=120)),
                ('mail_returned_at', models.DateTimeField(editable=False, null=True, verbose_name='mail came back')),
            ],
            options={
                'verbose_name': 'enquiry',
                'verbose_name_plural': 'enquiries',
                'permissions': [('work_enquiries', 'Can answer enquiries'), ('lead_enquiries', 'Can see and hand on every enquiry')],
                'default_permissions': (),
                'indexes': [models.Index(fields=['adviser', 'status', 'due_on'], name='enquiries_of_adviser'), models.Index(fields=['region', 'status', 'due_on'], name='enquiries_of_region'), models.Index(fields=['status', 'due_on'], name='enquiries_by_due_day'), models.Index(condition=models.Q(('status__in', ('new', 'assigned', 'waiting'))), fields=['due_on', 'id'], name='open_enquiries_in_order'), models.Index(condition=models.Q(('status__in', ('new', 'assigned', 'waiting'))), fields=['region', 'due_on', 'id'], name='open_enquiries_of_region'), models.Index(condition=models.Q(('status__in', ('new', 'assigned', 'waiting'))), fields=['adviser', 'due_on', 'id'], name='open_enquiries_of_adviser'), models.Index(condition=models.Q(('status__in', ('answered', 'closed'))), fields=['due_on', 'id'], name='settled_enquiries_in_order'), models.Index(condition=models.Q(('flagged_at__isnull', False)), fields=['id'], name='enquiries_flagged'), models.Index(fields=['closed_at'], name='enquiries_by_closing'), models.Index(fields=['received_at'], name='enquiries_by_receipt'), models.Index(fields=['callback_at'], name='enquiries_by_call_back'), models.Index(fields=['email_key'], name='enquiries_by_mailbox_key'), models.Index(fields=['adviser', 'received_at'], name='enquiries_taken_by_adviser'), models.Index(condition=models.Q(('mail_id', ''), _negated=True), fields=['mail_id'], name='enquiries_by_mail')],
                'constraints': [models.UniqueConstraint(fields=('reference',), name='enquiry_reference_is_unique'), models.UniqueConstraint(fields=('public_id',), name='enquiry_public_id_is_unique'), models.UniqueConstraint(fields=('fingerprint',), name='enquiry_is_asked_once'), models.CheckConstraint(condition=models.Q(('status__in', ['new', 'assigned', 'waiting', 'answered', 'closed'])), name='enquiry_status_is_known'), models.CheckConstraint(condition=models.Q(('topic__in', ['start', 'partnership', 'bid', 'membership', 'voice', 'commitments', 'other'])), name='enquiry_topic_is_known'), models.CheckConstraint(condition=models.Q(('asker__in', ['citizen', 'group', 'provider', 'public_body', 'other'])), name='enquiry_asker_is_known'), models.CheckConstraint(condition=models.Q(('language__in', ['cy', 'en', 'either'])), name='enquiry_language_is_known'), models.CheckConstraint(condition=models.Q(models.Q(('area_kind', 'authority'), ('authority__isnull', False)), models.Q(models.Q(('area_kind', 'authority'), _negated=True), ('authority__isnull', True)), _connector='OR'), name='enquiry_names_an_authority_or_says_why_not'), models.CheckConstraint(condition=models.Q(('erased_at__isnull', False), models.Q(('contact_by', 'email'), models.Q(('email', ''), _negated=True)), models.Q(('contact_by__in', ['phone', 'callback', 'text_relay']), models.Q(('phone', ''), _negated=True)), models.Q(('contact_by', 'post'), models.Q(('address', ''), _negated=True)), models.Q(('contact_by', 'someone_else'), models.Q(('address', ''), ('email', ''), ('phone', ''), _negated=True)), _connector='OR'), name='enquiry_can_be_answered'), models.CheckConstraint(condition=models.Q(models.Q(('consented_at__isnull', False), ('has_consent', True)), models.Q(('consented_at__isnull', True), ('has_consent', False)), _connector='OR'), name='enquiry_consent_has_a_time'), models.CheckConstraint(condition=models.Q(models.Q(('adviser__isnull', True), ('status', 'new')), ('status', 'closed'), models.Q(models.Q(('status__in', ['new', 'closed']), _negated=True), ('adviser__isnull', False)), _connector='OR'), name='enquiry_under_way_has_an_adviser'), models.CheckConstraint(condition=models.Q(('is_held', False), ('status__in', ['new', 'closed']), _connector='OR'), name='enquiry_held_is_with_nobody'), models.CheckConstraint(condition=models.Q(models.Q(('closed_at__isnull', False), ('status', 'closed'), models.Q(('outcome', ''), _negated=True)), models.Q(models.Q(('status', 'closed'), _negated=True), ('closed_at__isnull', True), ('outcome', '')), _connector='OR'), name='enquiry_closed_has_time_and_outcome'), models.CheckConstraint(condition=models.Q(('merged_into__isnull', True), models.Q(('merged_into', models.F('pk')), _negated=True), _connector='OR'), name='enquiry_is_not_merged_into_itself')],
            },
        ),
        migrations.CreateModel(
            name='AnswerDraft',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('enquiry', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='answer_drafts', to='enquiries.enquiry')),
                ('topic', models.CharField(choices=[('start', 'Starting a co-operative'), ('partnership', 'Forming a partnership'), ('bid', 'Bidding together for a contract'), ('membership', 'Membership for the people we support'), ('voice', 'Rights and voice'), ('commitments', 'Commitments we signed'), ('other', 'Something else')], max_length=11, verbose_name='topic')),
                ('question_cy', models.CharField(max_length=200, verbose_name='question (Welsh)')),
                ('question_en', models.CharField(max_length=200, verbose_name='question (English)')),
                ('answer_cy', models.TextField(max_length=6000, verbose_name='answer (Welsh)')),
                ('answer_en', models.TextField(max_length=6000, verbose_name='answer (English)')),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('at', models.DateTimeField(verbose_name='when')),
                ('settled_at', models.DateTimeField(null=True)),
                ('settled_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('is_taken', models.BooleanField(default=False, verbose_name='taken over into a guide')),
            ],
            options={
                'verbose_name': 'answer for everybody',
                'verbose_name_plural': 'answers for everybody',
                'permissions': [('take_answers', 'Can take answers over into guides')],
                'default_permissions': (),
                'indexes': [models.Index(condition=models.Q(('settled_at', None)), fields=['id'], name='answer_drafts_waiting')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('question_cy', ''), _negated=True), models.Q(('question_en', ''), _negated=True), models.Q(('answer_cy', ''), _negated=True), models.Q(('answer_en', ''), _negated=True)), name='answer_draft_is_in_both_languages'), models.CheckConstraint(condition=models.Q(('is_taken', False), ('settled_at__isnull', False), _connector='OR'), name='answer_draft_taken_is_settled')],
            },
        ),
        migrations.CreateModel(
            name='FollowUp',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('enquiry', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='%(class)s', to='enquiries.enquiry')),
                ('nonce', models.BinaryField(default=core.keyed.new_nonce, max_length=16)),
                ('token_hash', models.CharField(max_length=64)),
                ('expires_at', models.DateTimeField()),
            ],
            options={
                'verbose_name': 'follow-up page',
                'verbose_name_plural': 'follow-up pages',
                'abstract': False,
                'default_permissions': (),
                'constraints': [models.UniqueConstraint(fields=('token_hash',), name='followup_token_is_unique')],
            },
        ),
        migrations.CreateModel(
            name='Survey',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('enquiry', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='%(class)s', to='enquiries.enquiry')),
                ('nonce', models.BinaryField(default=core.keyed.new_nonce, max_length=16)),
                ('token_hash', models.CharField(max_length=64)),
                ('expires_at', models.DateTimeField()),
                ('asked_at', models.DateTimeField()),
                ('reminded_at', models.DateTimeField(null=True)),
                ('answer', models.CharField(blank=True, choices=[('yes', 'Yes, I was helped'), ('partly', 'In part'), ('no', 'No, I was not')], max_length=6, verbose_name='were you helped?')),
                ('answered_at', models.DateTimeField(null=True)),
                ('is_refused', models.BooleanField(default=False)),
            ],
            options={
                'verbose_name': 'question afterwards',
                'verbose_name_plural': 'questions afterwards',
                'abstract': False,
                'default_permissions': (),
                'constraints': [models.UniqueConstraint(fields=('token_hash',), name='survey_token_is_unique'), models.CheckConstraint(condition=models.Q(models.Q(('answer', ''), ('answered_at__isnull', True)), models.Q(('answer__in', ['yes', 'partly', 'no']), ('answered_at__isnull', False)), _connector='OR'), name='survey_answer_has_a_time')],
            },
        ),
        migrations.CreateModel(
            name='SavedReply',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title_cy', models.CharField(max_length=120, verbose_name='title (Welsh)')),
                ('title_en', models.CharField(max_length=120, verbose_name='title (English)')),
                ('body_cy', models.TextField(max_length=4000, verbose_name='words (Welsh)')),
                ('body_en', models.TextField(max_length=4000, verbose_name='words (English)')),
                ('topic', models.CharField(blank=True, choices=[('start', 'Starting a co-operative'), ('partnership', 'Forming a partnership'), ('bid', 'Bidding together for a contract'), ('membership', 'Membership for the people we support'), ('voice', 'Rights and voice'), ('commitments', 'Commitments we signed'), ('other', 'Something else')], help_text='None chosen: every topic.', max_length=11, verbose_name='topic')),
            ],
            options={
                'verbose_name': 'saved reply',
                'verbose_name_plural': 'saved replies',
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('body_cy', ''), _negated=True), models.Q(('body_en', ''), _negated=True), models.Q(('title_cy', ''), _negated=True), models.Q(('title_en', ''), _negated=True)), name='saved_reply_is_in_both_languages')],
            },
        ),
        migrations.CreateModel(
            name='JourneyStep',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('topic', models.CharField(choices=[('start', 'Starting a co-operative'), ('partnership', 'Forming a partnership'), ('bid', 'Bidding together for a contract'), ('membership', 'Membership for the people we support'), ('voice', 'Rights and voice'), ('commitments', 'Commitments we signed'), ('other', 'Something else')], max_length=11, verbose_name='topic')),
                ('place', models.PositiveSmallIntegerField(default=1, verbose_name='place in the order')),
                ('words_cy', models.CharField(max_length=200, verbose_name='step (Welsh)')),
                ('words_en', models.CharField(max_length=200, verbose_name='step (English)')),
            ],
            options={
                'verbose_name': 'step of a journey',
                'verbose_name_plural': 'steps of journeys',
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('words_cy', ''), _negated=True), models.Q(('words_en', ''), _negated=True)), name='journey_step_is_in_both_languages'), models.CheckConstraint(condition=models.Q(('topic__in', ['start', 'partnership', 'bid', 'membership', 'voice', 'commitments', 'other'])), name='journey_step_has_a_topic')],
            },
        ),
        migrations.CreateModel(
            name='StepTaken',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('enquiry', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='steps_taken', to='enquiries.enquiry')),
                ('step', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='enquiries.journeystep')),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('at', models.DateTimeField()),
            ],
            options={
                'default_permissions': (),
                'constraints': [models.UniqueConstraint(fields=('enquiry', 'step'), name='step_of_a_journey_is_taken_once')],
            },
        ),
        migrations.CreateModel(
            name='Tag',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('label_cy', models.CharField(max_length=60, verbose_name='label (Welsh)')),
                ('label_en', models.CharField(max_length=60, verbose_name='label (English)')),
                ('enquiries', models.ManyToManyField(blank=True, editable=False, related_name='tags', to='enquiries.enquiry')),
            ],
            options={
                'verbose_name': 'tag',
                'verbose_name_plural': 'tags',
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('label_cy', ''), _negated=True), models.Q(('label_en', ''), _negated=True)), name='tag_is_in_both_languages'), models.UniqueConstraint(fields=('label_cy',), name='tag_is_one_word_in_welsh'), models.UniqueConstraint(fields=('label_en',), name='tag_is_one_word_in_english')],
            },
        ),
        migrations.CreateModel(
            name='SavedView',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('name', models.CharField(max_length=60, verbose_name='name of the view')),
                ('query', models.CharField(max_length=200)),
            ],
            options={
                'verbose_name': 'saved view',
                'verbose_name_plural': 'saved views',
                'default_permissions': (),
                'constraints': [models.UniqueConstraint(fields=('user', 'name'), name='saved_view_name_is_used_once'), models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='saved_view_has_a_name')],
            },
        ),
        migrations.CreateModel(
            name='FigureSheet',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sheet', models.JSONField(default=dict)),
                ('made_at', models.DateTimeField()),
            ],
            options={
                'default_permissions': (),
                'constraints': [models.CheckConstraint(condition=models.Q(('pk', 1)), name='figures_are_one_sheet')],
            },
        ),
        migrations.CreateModel(
            name='Attachment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('token_hash', models.CharField(editable=False, max_length=64, null=True)),
                ('enquiry', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='attachments', to='enquiries.enquiry')),
                ('name', core.sealed.fields.SealedText(max_length=120, verbose_name='name of the file')),
                ('kind', models.CharField(choices=[('pdf', 'PDF'), ('jpg', 'JPEG'), ('png', 'PNG'), ('webp', 'WebP'), ('docx', 'Word'), ('odt', 'OpenDocument'), ('txt', 'Plain text')], max_length=4, verbose_name='kind of file')),
                ('size', models.PositiveIntegerField(verbose_name='size')),
                ('uploaded_at', models.DateTimeField()),
            ],
            options={
                'verbose_name': 'attachment',
                'verbose_name_plural': 'attachments',
                'default_permissions': (),
                'indexes': [models.Index(fields=['uploaded_at'], name='attachments_by_upload')],
                'constraints': [models.UniqueConstraint(fields=('public_id',), name='attachment_public_id_is_unique'), models.UniqueConstraint(fields=('token_hash',), name='attachment_token_is_used_once'), models.CheckConstraint(condition=models.Q(('kind__in', ['pdf', 'jpg', 'png', 'webp', 'docx', 'odt', 'txt'])), name='attachment_kind_is_known'), models.CheckConstraint(condition=models.Q(models.Q(('enquiry__isnull', True), ('token_hash__isnull', False)), models.Q(('enquiry__isnull', False), ('token_hash__isnull', True)), _connector='OR'), name='attachment_waits_or_belongs')],
            },
        ),
        migrations.CreateModel(
            name='AttachmentBody',
            fields=[
                ('attachment', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='body', serialize=False, to='enquiries.attachment')),
                ('content', core.sealed.fields.SealedBytes()),
            ],
            options={
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='Message',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('enquiry', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='messages', to='enquiries.enquiry')),
                ('direction', models.CharField(choices=[('in', 'From the asker'), ('out', 'To the asker')], max_length=3)),
                ('channel', models.CharField(choices=[('form', 'Form on the site'), ('email', 'E-mail'), ('phone', 'Telephone'), ('post', 'Letter by post'), ('in_person', 'In person'), ('event', 'At an event')], max_length=9, verbose_name='channel')),
                ('body', core.sealed.fields.SealedText(max_length=20000)),
                ('quoted', core.sealed.fields.SealedText(blank=True)),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('at', models.DateTimeField()),
                ('mail_id', models.CharField(blank=True, max_length=120)),
                ('posted_at', models.DateTimeField(editable=False, null=True, verbose_name='posted')),
                ('letter', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.letter')),
            ],
            options={
                'verbose_name': 'message',
                'verbose_name_plural': 'messages',
                'default_permissions': (),
                'indexes': [models.Index(fields=['enquiry', 'at'], name='messages_of_enquiry'), models.Index(condition=models.Q(('mail_id', ''), _negated=True), fields=['mail_id'], name='messages_by_mail')],
                'constraints': [models.CheckConstraint(condition=models.Q(('body', ''), _negated=True), name='message_says_something'), models.CheckConstraint(condition=models.Q(('direction', 'in'), ('direction', 'out'), _connector='OR'), name='message_goes_in_or_out')],
            },
        ),
        migrations.CreateModel(
            name='Note',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('enquiry', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='notes', to='enquiries.enquiry')),
                ('body', core.sealed.fields.SealedText(max_length=4000)),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('at', models.DateTimeField()),
            ],
            options={
                'verbose_name': 'private note',
                'verbose_name_plural': 'private notes',
                'default_permissions': (),
                'constraints': [models.CheckConstraint(condition=models.Q(('body', ''), _negated=True), name='note_says_something')],
            },
        ),
        migrations.CreateModel(
            name='RoutingDecision',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('enquiry', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='decisions', to='enquiries.enquiry')),
                ('adviser', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='enquiries.adviser')),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('reasons', models.JSONField(default=list)),
                ('words', core.sealed.fields.SealedText(blank=True, max_length=500, verbose_name='reason')),
                ('at', models.DateTimeField()),
            ],
            options={
                'verbose_name': 'routing decision',
                'verbose_name_plural': 'routing decisions',
                'default_permissions': (),
                'indexes': [models.Index(fields=['enquiry', 'at'], name='decisions_of_enquiry')],
                'constraints': [models.CheckConstraint(condition=models.Q(('by__isnull', True), models.Q(('words', ''), _negated=True), models.Q(('reasons', []), _negated=True), _connector='OR'), name='decision_by_a_person_gives_a_reason')],
            },
        ),
        migrations.CreateModel(
            name='InboundMail',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('identity', models.CharField(editable=False, max_length=64)),
                ('source', models.CharField(choices=[('webhook', 'Handed over by the mail provider'), ('imap', 'Fetched from the mailbox')], max_length=8, verbose_name='way')),
                ('kind', models.CharField(choices=[('new', 'Not sorted yet'), ('answer', 'Words of an asker'), ('unknown', 'From somebody we cannot place'), ('broken', 'Could not be read'), ('crowd', 'One of very many from one sender'), ('returned', 'A mail of ours that came back'), ('auto', 'Written by a machine'), ('own', 'From ourselves')], default='new', max_length=8, verbose_name='kind')),
                ('trouble', models.CharField(blank=True, max_length=20)),
                ('arrived_at', models.DateTimeField(verbose_name='arrived')),
                ('mail_id', models.CharField(blank=True, max_length=120)),
                ('sender', core.sealed.fields.SealedText(blank=True, max_length=254, verbose_name='from')),
                ('sender_key', models.CharField(blank=True, editable=False, max_length=64)),
                ('sender_name', core.sealed.fields.SealedText(blank=True, max_length=200, verbose_name='name')),
                ('subject', core.sealed.fields.SealedText(blank=True, max_length=300, verbose_name='subject')),
                ('words', core.sealed.fields.SealedText(blank=True, verbose_name='words')),
                ('refused', core.sealed.fields.SealedList(blank=True, default=list, verbose_name='files that were not taken')),
                ('enquiry', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='post', to='enquiries.enquiry')),
                ('suggested', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='enquiries.enquiry')),
                ('message', models.OneToOneField(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='mail', to='enquiries.message')),
                ('handled_at', models.DateTimeField(null=True)),
                ('handled_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'mail that came',
                'verbose_name_plural': 'mail that came',
                'default_permissions': (),
                'indexes': [models.Index(condition=models.Q(('handled_at', None)), fields=['id'], name='inbound_mail_waiting'), models.Index(fields=['sender_key', 'arrived_at'], name='inbound_mail_of_sender'), models.Index(fields=['handled_at'], name='inbound_mail_by_handling'), models.Index(fields=['arrived_at'], name='inbound_mail_by_arrival')],
                'constraints': [models.UniqueConstraint(fields=('identity',), name='inbound_mail_is_kept_once'), models.UniqueConstraint(fields=('public_id',), name='inbound_mail_public_id_is_unique'), models.CheckConstraint(condition=models.Q(('kind__in', ['new', 'answer', 'unknown', 'broken', 'crowd', 'returned', 'auto', 'own'])), name='inbound_mail_kind_is_known'), models.CheckConstraint(condition=models.Q(models.Q(('kind', 'answer'), _negated=True), models.Q(('enquiry__isnull', False), ('handled_at__isnull', False)), _connector='OR'), name='inbound_answer_has_its_case')],
            },
        ),
        migrations.CreateModel(
            name='InboundBody',
            fields=[
                ('mail', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='body', serialize=False, to='enquiries.inboundmail')),
                ('content', core.sealed.fields.SealedBytes()),
            ],
            options={
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='Partner',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('forum', 'The Forum'), ('council', 'A council'), ('partner', 'A partner')], max_length=7, verbose_name='kind')),
                ('name_cy', models.CharField(max_length=120, verbose_name='name (Welsh)')),
                ('name_en', models.CharField(max_length=120, verbose_name='name (English)')),
                ('email', models.EmailField(max_length=254, verbose_name='e-mail')),
                ('language', models.CharField(choices=[('cy', 'Welsh'), ('en', 'English'), ('both', 'Both, Welsh first')], default='both', max_length=4, verbose_name='language of our mail')),
                ('is_active', models.BooleanField(default=True, verbose_name='may be chosen')),
            ],
            options={
                'verbose_name': 'partner',
                'verbose_name_plural': 'partners',
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('name_cy', ''), _negated=True), models.Q(('name_en', ''), _negated=True), models.Q(('email', ''), _negated=True)), name='partner_has_names_and_address')],
            },
        ),
        migrations.CreateModel(
            name='Share',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('enquiry', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='shares', to='enquiries.enquiry')),
                ('partner', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='enquiries.partner', verbose_name='partner')),
                ('what', models.JSONField(verbose_name='what is told')),
                ('consent_by', models.CharField(choices=[('email', 'In a mail'), ('phone', 'On the telephone'), ('post', 'In a letter'), ('in_person', 'In person')], max_length=9, verbose_name='how the asker agreed')),
                ('words', core.sealed.fields.SealedText(blank=True, max_length=2000, verbose_name='words to the partner')),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('at', models.DateTimeField(verbose_name='when')),
                ('letter', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.letter')),
            ],
            options={
                'verbose_name': 'handing on',
                'verbose_name_plural': 'handings on',
                'default_permissions': (),
                'constraints': [models.CheckConstraint(condition=models.Q(('consent_by__in', ['email', 'phone', 'post', 'in_person'])), name='share_has_a_consent')],
            },
        ),
        migrations.CreateModel(
            name='Task',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('enquiry', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='tasks', to='enquiries.enquiry')),
                ('kind', models.CharField(choices=[('own', 'Task'), ('returned', 'A mail came back: find another way to the asker'), ('complaint', 'The asker marked our mail as unwanted: ask how they wish to hear from us'), ('files', 'A file that came by mail was not taken: ask for another')], default='own', max_length=9, verbose_name='kind')),
                ('words', core.sealed.fields.SealedText(blank=True, max_length=300, verbose_name='what is to be done')),
                ('due_on', models.DateField(verbose_name='by')),
                ('assigned_to', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='for whom')),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('at', models.DateTimeField()),
                ('done_at', models.DateTimeField(null=True)),
                ('done_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'task',
                'verbose_name_plural': 'tasks',
                'default_permissions': (),
                'indexes': [models.Index(condition=models.Q(('done_at', None)), fields=['assigned_to', 'due_on'], name='tasks_of_person'), models.Index(condition=models.Q(('done_at', None)), fields=['due_on', 'id'], name='tasks_by_day')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('kind', 'own'), _negated=True), models.Q(('words', ''), _negated=True), _connector='OR'), name='task_says_what'), models.CheckConstraint(condition=models.Q(('kind__in', ['own', 'returned', 'complaint', 'files'])), name='task_kind_is_known'), models.UniqueConstraint(condition=models.Q(('done_at', None), models.Q(('kind', 'own'), _negated=True)), fields=('enquiry', 'kind'), name='task_of_the_site_is_open_once')],
            },
        ),
        migrations.RunPython(find_names, migrations.RunPython.noop),
    ]
