import core.keyed
import core.sealed.fields
import django.db.models.deletion
import people.models.matters
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [
        ('people', '0001_visits_holds_and_traces'),
        ('people', '0002_addresses_of_visits_are_sealed'),
        ('people', '0003_earlier_addresses_are_sealed'),
        ('people', '0004_consents_formats_and_matters'),
    ]

    initial = True

    dependencies = [
        ('accounts', '__first__'),
        ('contenttypes', '0002_remove_content_type_name'),
    ]

    operations = [
        migrations.CreateModel(
            name='Visit',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('address', core.sealed.fields.SealedAddress(max_length=254, verbose_name='e-mail')),
                ('address_key', core.sealed.fields.KeyOf(blank=True, default='', editable=False, even=core.sealed.fields.evened, max_length=64, of='address', purpose='visit.address')),
                ('language', models.CharField(choices=[('cy', 'Cymraeg'), ('en', 'English')], max_length=2, verbose_name='language')),
                ('nonce', models.BinaryField(default=core.keyed.new_nonce, max_length=16)),
                ('link_hash', models.CharField(max_length=64, unique=True)),
                ('link_ends_at', models.DateTimeField(verbose_name='the link works until')),
                ('cookie_hash', models.CharField(blank=True, max_length=64)),
                ('asked_at', models.DateTimeField(verbose_name='asked for')),
                ('opened_at', models.DateTimeField(null=True, verbose_name='opened')),
                ('seen_at', models.DateTimeField(null=True)),
                ('ends_at', models.DateTimeField(db_index=True, null=True)),
            ],
            options={
                'verbose_name': 'visit to my page',
                'verbose_name_plural': 'visits to my page',
                'default_permissions': (),
                'indexes': [models.Index(fields=['link_ends_at'], name='visit_by_end_of_link')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('cookie_hash', ''), _negated=True), fields=('cookie_hash',), name='one_visit_for_each_cookie'), models.CheckConstraint(condition=models.Q(models.Q(('cookie_hash', ''), ('ends_at', None), ('opened_at', None), ('seen_at', None)), models.Q(('ends_at__isnull', False), ('opened_at__isnull', False), ('seen_at__isnull', False), models.Q(('cookie_hash', ''), _negated=True)), _connector='OR'), name='visit_is_open_in_full_or_not_at_all')],
            },
        ),
        migrations.CreateModel(
            name='Hold',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('key', models.CharField(db_index=True, editable=False, max_length=64)),
                ('reason', models.TextField(help_text='For staff alone. Name nobody here: the reason outlives the person’s data.', max_length=400, verbose_name='why')),
                ('until', models.DateField(verbose_name='until the end of')),
                ('by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='set by')),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='set')),
                ('lifted_at', models.DateTimeField(editable=False, null=True)),
            ],
            options={
                'verbose_name': 'hold on erasure',
                'verbose_name_plural': 'holds on erasure',
                'constraints': [models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='hold_has_a_reason')],
            },
        ),
        migrations.CreateModel(
            name='Preference',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=64, unique=True)),
                ('language', models.CharField(blank=True, choices=[('cy', 'Cymraeg'), ('en', 'English')], max_length=2, verbose_name='language')),
                ('channel', models.CharField(blank=True, choices=[('email', 'By e-mail'), ('phone', 'By telephone'), ('post', 'By post')], max_length=5, verbose_name='way')),
                ('easy_read', models.BooleanField(default=False, verbose_name='Easy Read')),
                ('large_print', models.BooleanField(default=False, verbose_name='large print')),
            ],
            options={
                'verbose_name': 'wish for our letters',
                'verbose_name_plural': 'wishes for our letters',
                'default_permissions': (),
                'constraints': [models.CheckConstraint(condition=models.Q(('channel__in', ['', 'email', 'phone', 'post'])), name='preference_channel_is_known')],
            },
        ),
        migrations.CreateModel(
            name='Erased',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=64, unique=True)),
                ('at', models.DateTimeField()),
            ],
            options={
                'verbose_name': 'erased address',
                'verbose_name_plural': 'erased addresses',
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='LastHere',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=64, unique=True)),
                ('at', models.DateTimeField(db_index=True, verbose_name='last visit to my page')),
            ],
            options={
                'verbose_name': 'last visit',
                'verbose_name_plural': 'last visits',
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='ConsentText',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=40)),
                ('version', models.PositiveIntegerField()),
                ('words_cy', models.TextField()),
                ('words_en', models.TextField()),
                ('digest', models.CharField(max_length=64)),
                ('since', models.DateTimeField()),
            ],
            options={
                'verbose_name': 'wording of a consent',
                'verbose_name_plural': 'wordings of consents',
                'default_permissions': (),
                'constraints': [models.UniqueConstraint(fields=('key', 'version'), name='consent_text_has_its_number'), models.UniqueConstraint(fields=('key', 'digest'), name='consent_text_is_kept_once'), models.CheckConstraint(condition=models.Q(models.Q(('words_cy', ''), _negated=True), models.Q(('words_en', ''), _negated=True)), name='consent_text_is_in_both_languages')],
            },
        ),
        migrations.CreateModel(
            name='Agreement',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='agreements', to='people.consenttext')),
                ('target_type', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='contenttypes.contenttype')),
                ('target_id', models.CharField(max_length=40)),
                ('is_given', models.BooleanField()),
                ('language', models.CharField(choices=[('cy', 'Cymraeg'), ('en', 'English')], max_length=2)),
                ('channel', models.CharField(choices=[('form', 'on the form'), ('my_page', 'on your page'), ('link', 'by a link in a mail'), ('staff', 'told to our staff, who wrote it down')], max_length=7)),
                ('at', models.DateTimeField()),
            ],
            options={
                'verbose_name': 'consent',
                'verbose_name_plural': 'consents',
                'default_permissions': (),
                'indexes': [models.Index(fields=['target_type', 'target_id'], name='agreement_by_target')],
                'constraints': [models.CheckConstraint(condition=models.Q(('channel__in', ['form', 'my_page', 'link', 'staff'])), name='agreement_channel_is_known'), models.CheckConstraint(condition=models.Q(('language__in', ['cy', 'en'])), name='agreement_has_a_language')],
            },
        ),
        migrations.CreateModel(
            name='Matter',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reference', models.CharField(default=people.models.matters.new_reference, editable=False, max_length=11, verbose_name='reference')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('form_key', models.CharField(blank=True, editable=False, max_length=64)),
                ('kind', models.CharField(choices=[('access', 'Access: a copy of what we hold'), ('erasure', 'Erasure'), ('rectification', 'Putting something right'), ('restriction', 'Restriction: keep it, and do not use it'), ('objection', 'Objection to a use'), ('data', 'A complaint about how we handle personal data'), ('service', 'A complaint about our service'), ('welsh', 'A complaint about the Welsh language'), ('report', 'A report about something that a visitor published here')], max_length=13, verbose_name='what it is')),
                ('route', models.CharField(choices=[('form', 'by the form'), ('email', 'by e-mail'), ('phone', 'by telephone'), ('letter', 'by letter'), ('in_person', 'in person')], default='form', max_length=9, verbose_name='how it came')),
                ('language', models.CharField(choices=[('cy', 'Cymraeg'), ('en', 'English')], max_length=2, verbose_name='language')),
                ('name', core.sealed.fields.SealedText(blank=True, max_length=200, verbose_name='name')),
                ('email', core.sealed.fields.SealedAddress(blank=True, max_length=254, verbose_name='e-mail')),
                ('email_key', core.sealed.fields.KeyOf(blank=True, db_index=True, default='', editable=False, even=core.sealed.fields.evened, max_length=64, of='email', purpose='matter.email')),
                ('contact', core.sealed.fields.SealedAddress(blank=True, max_length=500, verbose_name='telephone or address')),
                ('where', core.sealed.fields.SealedText(blank=True, max_length=500, verbose_name='which page')),
                ('words', core.sealed.fields.SealedText(blank=True, max_length=6000, verbose_name='words')),
                ('is_held', models.BooleanField(default=False, verbose_name='held')),
                ('received_at', models.DateTimeField(verbose_name='received')),
                ('acknowledge_by', models.DateField(verbose_name='acknowledge by')),
                ('acknowledged_at', models.DateTimeField(null=True, verbose_name='acknowledged')),
                ('due_on', models.DateField(verbose_name='answer by')),
                ('extended_at', models.DateTimeField(null=True, verbose_name='extended')),
                ('extension', core.sealed.fields.SealedText(blank=True, max_length=1000, verbose_name='why it takes longer')),
                ('identity', core.sealed.fields.SealedText(blank=True, max_length=1000, verbose_name='how we know who it is')),
                ('identified_at', models.DateTimeField(null=True, verbose_name='identity checked')),
                ('identified_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('outcome', models.CharField(blank=True, choices=[('done', 'Done, or put right'), ('partly', 'Done in part'), ('refused', 'Refused, with the reason'), ('nothing', 'We hold nothing about this person'), ('withdrawn', 'Taken back')], max_length=9, verbose_name='outcome')),
                ('answer', core.sealed.fields.SealedText(blank=True, max_length=6000, verbose_name='our answer')),
                ('closed_at', models.DateTimeField(null=True, verbose_name='closed')),
                ('closed_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('erased_at', models.DateTimeField(null=True)),
            ],
            options={
                'verbose_name': 'complaint or request',
                'verbose_name_plural': 'complaints and requests',
                'permissions': [('work_matter', 'Can deal with complaints and requests about personal data')],
                'default_permissions': (),
                'indexes': [models.Index(fields=['closed_at', 'due_on'], name='matters_by_day')],
                'constraints': [models.UniqueConstraint(fields=('reference',), name='matter_reference_is_unique'), models.UniqueConstraint(fields=('public_id',), name='matter_public_id_is_unique'), models.UniqueConstraint(condition=models.Q(('form_key', ''), _negated=True), fields=('form_key',), name='matter_is_sent_once'), models.CheckConstraint(condition=models.Q(('kind__in', ['access', 'erasure', 'rectification', 'restriction', 'objection', 'data', 'service', 'welsh', 'report'])), name='matter_kind_is_known'), models.CheckConstraint(condition=models.Q(('route__in', ['form', 'email', 'phone', 'letter', 'in_person'])), name='matter_route_is_known'), models.CheckConstraint(condition=models.Q(('language__in', ['cy', 'en'])), name='matter_has_a_language'), models.CheckConstraint(condition=models.Q(models.Q(('closed_at', None), ('outcome', '')), models.Q(('closed_at__isnull', False), models.Q(('outcome', ''), _negated=True)), _connector='OR'), name='matter_closed_has_an_outcome'), models.CheckConstraint(condition=models.Q(('identified_at', None), models.Q(('identity', ''), _negated=True), ('erased_at__isnull', False), _connector='OR'), name='matter_identity_says_how'), models.CheckConstraint(condition=models.Q(('extended_at', None), models.Q(('extension', ''), _negated=True), ('erased_at__isnull', False), _connector='OR'), name='matter_extension_says_why')],
            },
        ),
    ]
