import core.sealed.fields
import django.db.models.deletion
import django.utils.timezone
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [
        ('replies', '0001_replies_reports_and_usefulness'),
        ('replies', '0002_addresses_are_sealed'),
        ('replies', '0003_earlier_addresses_are_sealed'),
    ]

    initial = True

    dependencies = [
        ('wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes'),
    ]

    operations = [
        migrations.CreateModel(
            name='Thread',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('page_key', models.UUIDField(unique=True)),
                ('opening', models.CharField(choices=[('kind', 'As pages of this kind do'), ('open', 'Open'), ('closed', 'Closed')], default='kind', max_length=6, verbose_name='replies')),
                ('open_days', models.PositiveSmallIntegerField(blank=True, help_text='Counted from the day the page went out, or from the day somebody opened it here.', null=True, verbose_name='days until they close')),
                ('opened_at', models.DateTimeField(editable=False, null=True)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('opening__in', ['kind', 'open', 'closed'])), name='thread_opening_is_known'), models.CheckConstraint(condition=models.Q(models.Q(('opening', 'open'), _negated=True), ('opened_at__isnull', False), _connector='OR'), name='thread_opened_has_its_moment')],
            },
        ),
        migrations.CreateModel(
            name='Reply',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('thread', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='replies', to='replies.thread')),
                ('page', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.page')),
                ('name', models.CharField(max_length=120, verbose_name='name')),
                ('email', core.sealed.fields.SealedAddress(max_length=254, verbose_name='e-mail')),
                ('address_key', core.sealed.fields.KeyOf(blank=True, default='', editable=False, even=core.sealed.fields.evened, max_length=64, of='email', purpose='reply.email')),
                ('email_key', models.CharField(db_index=True, max_length=64)),
                ('words', models.TextField(max_length=2000, verbose_name='reply')),
                ('language', models.CharField(choices=[('cy', 'Cymraeg'), ('en', 'English')], max_length=2, verbose_name='written in')),
                ('mail_language', models.CharField(choices=[('cy', 'Cymraeg'), ('en', 'English')], max_length=2, verbose_name='language of letters')),
                ('status', models.CharField(choices=[('pending', 'Waiting to be confirmed'), ('held', 'Held for staff'), ('waiting', 'Waiting for a moderator'), ('shown', 'Shown'), ('refused', 'Not shown'), ('hidden', 'Hidden after it was shown')], default='pending', max_length=7, verbose_name='status')),
                ('status_before', models.CharField(blank=True, choices=[('pending', 'Waiting to be confirmed'), ('held', 'Held for staff'), ('waiting', 'Waiting for a moderator'), ('shown', 'Shown'), ('refused', 'Not shown'), ('hidden', 'Hidden after it was shown')], max_length=7)),
                ('reason', models.CharField(blank=True, choices=[('somebody', 'It tells things about a person who may not have agreed to it.'), ('hurts', 'It attacks or insults somebody.'), ('advertises', 'It advertises something.'), ('elsewhere', 'It is not about this page.'), ('law', 'It may break the law.'), ('twice', 'It says what another reply of yours says.'), ('other', 'Another reason, which the moderator gives below.')], max_length=10, verbose_name='reason')),
                ('reason_words', models.CharField(blank=True, max_length=400, verbose_name='further words to the writer')),
                ('form_key', models.CharField(blank=True, max_length=64)),
                ('inbox_id', models.UUIDField(editable=False, null=True)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='written')),
                ('expires_at', models.DateTimeField(null=True)),
                ('waiting_since', models.DateTimeField(null=True, verbose_name='confirmed')),
                ('reminded_at', models.DateTimeField(null=True)),
                ('decided_at', models.DateTimeField(null=True, verbose_name='decided')),
            ],
            options={
                'verbose_name': 'reply',
                'verbose_name_plural': 'replies',
                'permissions': [('moderate_reply', 'Can decide which replies are shown'), ('answer_reply', 'Can answer replies'), ('open_replies', 'Can open and close replies to a page')],
                'indexes': [models.Index(condition=models.Q(('status', 'waiting')), fields=['waiting_since'], name='reply_waiting_longest'), models.Index(condition=models.Q(('status__in', ('pending', 'held'))), fields=['expires_at'], name='reply_unconfirmed'), models.Index(fields=['-decided_at'], name='reply_by_decision')],
                'constraints': [models.CheckConstraint(condition=models.Q(('status__in', ['pending', 'held', 'waiting', 'shown', 'refused', 'hidden'])), name='reply_status_is_known'), models.CheckConstraint(condition=models.Q(('language__in', ['cy', 'en'])), name='reply_language_is_ours'), models.CheckConstraint(condition=models.Q(('status__in', ['pending', 'held', 'refused']), ('waiting_since__isnull', False), _connector='OR'), name='reply_was_confirmed_first'), models.CheckConstraint(condition=models.Q(models.Q(('status__in', ('refused', 'hidden')), _negated=True), models.Q(('reason', ''), _negated=True), _connector='OR'), name='reply_not_shown_has_a_reason'), models.CheckConstraint(condition=models.Q(models.Q(('reason', 'other'), _negated=True), models.Q(('reason_words', ''), _negated=True), _connector='OR'), name='reply_other_reason_is_told'), models.UniqueConstraint(condition=models.Q(('form_key', ''), _negated=True), fields=('email_key', 'form_key'), name='one_reply_per_form')],
            },
        ),
        migrations.CreateModel(
            name='Shown',
            fields=[
                ('reply', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='shown', serialize=False, to='replies.reply')),
                ('thread', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='shown', to='replies.thread')),
                ('at', models.DateTimeField()),
            ],
            options={
                'indexes': [models.Index(fields=['thread', 'at', 'reply'], name='shown_oldest_first')],
            },
        ),
        migrations.CreateModel(
            name='Answer',
            fields=[
                ('reply', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='answer', serialize=False, to='replies.reply')),
                ('said_by', models.CharField(choices=[('author', 'The author answers'), ('site', 'We answer')], max_length=6, verbose_name='who answers')),
                ('words', models.TextField(max_length=2000, verbose_name='answer')),
                ('language', models.CharField(choices=[('cy', 'Cymraeg'), ('en', 'English')], max_length=2, verbose_name='written in')),
                ('at', models.DateTimeField()),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('said_by__in', ['author', 'site'])), name='answer_by_is_known')],
            },
        ),
        migrations.CreateModel(
            name='Report',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('reply', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='reports', to='replies.reply')),
                ('complaint', models.CharField(choices=[('about_me', 'It is about me, or about somebody I know'), ('hurts', 'It attacks or insults somebody'), ('wrong', 'It says something that is not true'), ('advertises', 'It advertises something'), ('law', 'I think that it breaks the law'), ('other', 'Something else')], max_length=10, verbose_name='what is wrong')),
                ('words', models.TextField(blank=True, max_length=1000, verbose_name='in their own words')),
                ('language', models.CharField(choices=[('cy', 'Cymraeg'), ('en', 'English')], max_length=2)),
                ('status', models.CharField(choices=[('open', 'Waiting for a moderator'), ('done', 'Done')], default='open', max_length=4)),
                ('is_suspicious', models.BooleanField(default=False)),
                ('form_key', models.CharField(max_length=64, unique=True)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('done_at', models.DateTimeField(null=True)),
            ],
            options={
                'verbose_name': 'report about a reply',
                'verbose_name_plural': 'reports about replies',
                'ordering': ['created_at', 'pk'],
                'indexes': [models.Index(condition=models.Q(('status', 'open')), fields=['created_at'], name='report_open')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('done_at__isnull', True), ('status', 'open')), models.Q(('done_at__isnull', False), ('status', 'done')), _connector='OR'), name='report_done_has_its_moment')],
            },
        ),
        migrations.CreateModel(
            name='Usefulness',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('page_key', models.UUIDField()),
                ('language', models.CharField(choices=[('cy', 'Cymraeg'), ('en', 'English')], max_length=2)),
                ('verdict', models.CharField(choices=[('yes', 'Yes'), ('partly', 'In part'), ('no', 'No')], max_length=6, verbose_name='useful')),
                ('words', models.TextField(blank=True, max_length=1000, verbose_name='in their own words')),
                ('status', models.CharField(choices=[('new', 'To be read'), ('held', 'Held for staff'), ('done', 'Done')], default='new', max_length=4)),
                ('form_key', models.CharField(max_length=64, null=True, unique=True)),
                ('day', models.DateField()),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now)),
            ],
            options={
                'verbose_name': 'word on a page’s use',
                'verbose_name_plural': 'words on pages’ use',
                'permissions': [('read_usefulness', "Can read what readers say of a page's use")],
                'indexes': [models.Index(fields=['day', 'language', 'verdict'], name='usefulness_by_day'), models.Index(condition=models.Q(('status', 'done'), _negated=True), fields=['created_at'], name='usefulness_to_read')],
                'constraints': [models.CheckConstraint(condition=models.Q(('verdict__in', ['yes', 'partly', 'no'])), name='usefulness_verdict_is_known'), models.CheckConstraint(condition=models.Q(('status__in', ['new', 'held', 'done'])), name='usefulness_status_known')],
            },
        ),
    ]
