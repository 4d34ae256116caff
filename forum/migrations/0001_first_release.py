import core.fields
import core.keyed
import core.sealed.fields
import django.db.models.deletion
import django.utils.timezone
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [
        ('forum', '0001_members_bulletins_and_page'),
        ('forum', '0002_addresses_are_sealed'),
        ('forum', '0003_earlier_addresses_are_sealed'),
    ]

    initial = True

    dependencies = [
        ('places', '0001_first_release'),
        ('wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes'),
    ]

    operations = [
        migrations.CreateModel(
            name='Member',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('joining_as', models.CharField(choices=[('person', 'Myself'), ('organisation', 'An organisation')], max_length=12, verbose_name='in whose name')),
                ('name', models.CharField(max_length=120, verbose_name='name')),
                ('organisation', models.CharField(blank=True, max_length=120, verbose_name='organisation')),
                ('background', models.CharField(choices=[('citizen', 'A citizen: somebody who uses support, or cares for somebody'), ('provider', 'A provider of support'), ('researcher', 'A researcher'), ('enthusiast', 'A co-operative enthusiast')], max_length=10, verbose_name='comes as')),
                ('email', core.sealed.fields.SealedAddress(max_length=254, verbose_name='e-mail')),
                ('address_key', core.sealed.fields.KeyOf(blank=True, default='', editable=False, even=core.sealed.fields.evened, max_length=64, of='email', purpose='member.email')),
                ('email_key', models.CharField(max_length=64, unique=True)),
                ('authority', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='places.authority', to_field='gss', verbose_name='council area')),
                ('language', models.CharField(choices=[('cy', 'Welsh'), ('en', 'English'), ('both', 'Both, Welsh first')], max_length=4, verbose_name='language of letters')),
                ('bulletins_at', models.DateTimeField(blank=True, null=True, verbose_name='asked for bulletins')),
                ('listing', models.CharField(choices=[('none', 'Not wished'), ('waiting', 'Waiting for a moderator'), ('shown', 'Shown'), ('refused', 'Not shown')], default='none', max_length=7, verbose_name='directory')),
                ('about', models.TextField(blank=True, max_length=400, verbose_name='own words')),
                ('about_language', models.CharField(blank=True, choices=[('cy', 'Cymraeg'), ('en', 'English')], max_length=2)),
                ('status', models.CharField(choices=[('pending', 'Waiting to be confirmed'), ('held', 'Held for staff'), ('member', 'Member')], default='pending', max_length=7, verbose_name='status')),
                ('form_key', models.CharField(blank=True, max_length=64)),
                ('inbox_id', models.UUIDField(editable=False, null=True)),
                ('stop_nonce', models.BinaryField(default=core.keyed.new_nonce, max_length=16)),
                ('stop_hash', models.CharField(max_length=64, unique=True)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('expires_at', models.DateTimeField(null=True)),
                ('joined_at', models.DateTimeField(null=True, verbose_name='joined')),
                ('heard_at', models.DateTimeField(null=True, verbose_name='last heard of')),
                ('asked_at', models.DateTimeField(null=True, verbose_name='asked whether still with us')),
            ],
            options={
                'verbose_name': 'member of the Forum',
                'verbose_name_plural': 'members of the Forum',
                'permissions': [('moderate_member', 'Can decide who stands in the directory')],
                'indexes': [models.Index(condition=models.Q(('listing', 'shown'), ('status', 'member')), fields=['-joined_at', '-public_id'], name='member_directory_newest'), models.Index(condition=models.Q(('listing', 'waiting'), ('status', 'member')), fields=['joined_at'], name='member_listing_waiting'), models.Index(condition=models.Q(('bulletins_at__isnull', False), ('status', 'member')), fields=['id'], name='member_wants_bulletins'), models.Index(condition=models.Q(('status', 'member'), _negated=True), fields=['expires_at'], name='member_unconfirmed'), models.Index(fields=['heard_at'], name='member_by_last_word')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('status', 'member'), _negated=True), models.Q(('heard_at__isnull', False), ('joined_at__isnull', False)), _connector='OR'), name='member_has_joined_and_was_heard'), models.CheckConstraint(condition=models.Q(('joining_as', 'organisation'), ('organisation', ''), _connector='OR'), name='only_an_organisation_has_its_name'), models.CheckConstraint(condition=models.Q(('status__in', ['pending', 'held', 'member'])), name='member_status_is_known'), models.CheckConstraint(condition=models.Q(('listing__in', ['none', 'waiting', 'shown', 'refused'])), name='member_listing_is_known')],
            },
        ),
        migrations.CreateModel(
            name='MemberInterest',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('member', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='interests', to='forum.member')),
                ('interest', models.CharField(choices=[('care', 'Care and support run by those who use it'), ('work', 'Work that includes everybody'), ('wellbeing', 'Activities that do people good'), ('starting', 'Starting a co-operative'), ('membership', 'Membership for the people a service supports'), ('abroad', 'What other countries do, such as Italy and Canada'), ('research', 'Research and evidence')], max_length=10)),
            ],
            options={
                'indexes': [models.Index(fields=['interest', 'member'], name='members_by_interest')],
                'constraints': [models.UniqueConstraint(fields=('member', 'interest'), name='one_row_per_interest'), models.CheckConstraint(condition=models.Q(('interest__in', ['care', 'work', 'wellbeing', 'starting', 'membership', 'abroad', 'research'])), name='interest_is_known')],
            },
        ),
        migrations.CreateModel(
            name='Bulletin',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('title_cy', models.CharField(max_length=120, verbose_name='subject (Welsh)')),
                ('title_en', models.CharField(max_length=120, verbose_name='subject (English)')),
                ('text_cy', models.TextField(help_text='Leave an empty line between paragraphs.', max_length=8000, verbose_name='text (Welsh)')),
                ('text_en', models.TextField(help_text='Leave an empty line between paragraphs.', max_length=8000, verbose_name='text (English)')),
                ('interest', models.CharField(blank=True, choices=[('care', 'Care and support run by those who use it'), ('work', 'Work that includes everybody'), ('wellbeing', 'Activities that do people good'), ('starting', 'Starting a co-operative'), ('membership', 'Membership for the people a service supports'), ('abroad', 'What other countries do, such as Italy and Canada'), ('research', 'Research and evidence')], max_length=10, verbose_name='only for members interested in')),
                ('region', models.CharField(blank=True, choices=[('north', 'North Wales'), ('south', 'South Wales')], max_length=5, verbose_name='only for members in')),
                ('status', models.CharField(choices=[('draft', 'Draft'), ('sending', 'On its way'), ('sent', 'Sent')], default='draft', editable=False, max_length=7, verbose_name='status')),
                ('reached', models.BigIntegerField(default=0, editable=False)),
                ('handed_out', models.PositiveIntegerField(default=0, editable=False, verbose_name='letters')),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='written')),
                ('sent_at', models.DateTimeField(editable=False, null=True, verbose_name='sent')),
            ],
            options={
                'verbose_name': 'bulletin',
                'verbose_name_plural': 'bulletins',
                'permissions': [('send_bulletin', 'Can send a bulletin to its members')],
                'constraints': [models.CheckConstraint(condition=models.Q(('status__in', ['draft', 'sending', 'sent'])), name='bulletin_status_is_known'), models.CheckConstraint(condition=models.Q(models.Q(('sent_at__isnull', True), ('status', 'draft')), models.Q(models.Q(('status', 'draft'), _negated=True), ('sent_at__isnull', False)), _connector='OR'), name='bulletin_has_its_moment_once_sent')],
            },
        ),
        migrations.CreateModel(
            name='Delivery',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('bulletin', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='deliveries', to='forum.bulletin')),
                ('member', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='deliveries', to='forum.member')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('bulletin', 'member'), name='one_copy_of_a_bulletin_per_member')],
            },
        ),
        migrations.CreateModel(
            name='ForumPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('lead', models.TextField(max_length=600, verbose_name='opening words')),
                ('body', core.fields.StreamField([], verbose_name='text')),
            ],
            options={
                'verbose_name': 'page of the Forum',
                'verbose_name_plural': 'pages of the Forum',
            },
            bases=('wagtailcore.page', models.Model),
        ),
    ]
