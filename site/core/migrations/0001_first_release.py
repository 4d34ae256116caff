import core.keyed
import core.sealed.fields
import django.db.models.deletion
import django.db.models.functions.datetime
import django.utils.timezone
import modelsearch.index
import taggit.managers
import uuid
import wagtail.images.models
import wagtail.models.media
from django.conf import settings
from django.db import migrations, models


def without_journal(apps, schema_editor):
    """Counts of a day that nobody misses after a crash: PostgreSQL need not wait for the disk to keep them."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("ALTER TABLE core_ratetally SET UNLOGGED")


class Migration(migrations.Migration):

    replaces = [
        ('core', '0001_initial'),
        ('core', '0002_letters_outlive_their_confirmation'),
        ('core', '0003_seats_at_the_desk'),
        ('core', '0004_addresses_of_letters_are_sealed'),
        ('core', '0004_staff_notes'),
        ('core', '0005_earlier_addresses_are_sealed'),
        ('core', '0006_public_bodies'),
        ('core', '0007_tallies_need_no_journal'),
    ]

    initial = True

    dependencies = [
        ('accounts', '__first__'),
        ('contenttypes', '0002_remove_content_type_name'),
        ('taggit', '0006_rename_taggeditem_content_type_object_id_taggit_tagg_content_8fc721_idx'),
        ('wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes'),
    ]

    operations = [
        migrations.CreateModel(
            name='CanolImage',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('collection', models.ForeignKey(default=wagtail.models.media.get_root_collection_id, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.collection', verbose_name='collection')),
                ('title', models.CharField(max_length=255, verbose_name='title')),
                ('file', wagtail.images.models.WagtailImageField(height_field='height', upload_to=wagtail.images.models.get_upload_to, verbose_name='file', width_field='width')),
                ('description', models.CharField(blank=True, default='', max_length=255, verbose_name='description')),
                ('width', models.IntegerField(editable=False, verbose_name='width')),
                ('height', models.IntegerField(editable=False, verbose_name='height')),
                ('created_at', models.DateTimeField(auto_now_add=True, db_index=True, verbose_name='created at')),
                ('uploaded_by_user', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, to=settings.AUTH_USER_MODEL, verbose_name='uploaded by user')),
                ('focal_point_x', models.PositiveIntegerField(blank=True, null=True)),
                ('focal_point_y', models.PositiveIntegerField(blank=True, null=True)),
                ('focal_point_width', models.PositiveIntegerField(blank=True, null=True)),
                ('focal_point_height', models.PositiveIntegerField(blank=True, null=True)),
                ('file_size', models.PositiveIntegerField(editable=False, null=True)),
                ('file_hash', models.CharField(blank=True, db_index=True, editable=False, max_length=40)),
                ('alt_cy', models.CharField(blank=True, max_length=250, verbose_name='description (Welsh)')),
                ('alt_en', models.CharField(blank=True, max_length=250, verbose_name='description (English)')),
                ('is_decorative', models.BooleanField(default=False, help_text='Tick only when the picture tells the reader nothing. Otherwise describe it in both languages.', verbose_name='decorative')),
                ('tags', taggit.managers.TaggableManager(blank=True, help_text=None, through='taggit.TaggedItem', to='taggit.Tag', verbose_name='tags')),
            ],
            options={
                'verbose_name': 'image',
                'verbose_name_plural': 'images',
                'permissions': [('choose_image', 'Can choose image')],
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('alt_cy', ''), ('alt_en', ''), ('is_decorative', True)), models.Q(('is_decorative', False), models.Q(('alt_cy', ''), _negated=True), models.Q(('alt_en', ''), _negated=True)), _connector='OR'), name='image_is_described_or_decorative')],
            },
            bases=(wagtail.images.models.ImageFileMixin, modelsearch.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name='CanolRendition',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('filter_spec', models.CharField(db_index=True, max_length=255)),
                ('file', wagtail.images.models.WagtailImageField(height_field='height', storage=wagtail.images.models.get_rendition_storage, upload_to=wagtail.images.models.get_rendition_upload_to, width_field='width')),
                ('width', models.IntegerField(editable=False)),
                ('height', models.IntegerField(editable=False)),
                ('focal_point_key', models.CharField(blank=True, default='', editable=False, max_length=16)),
                ('image', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='renditions', to='core.canolimage')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('image', 'filter_spec', 'focal_point_key'), name='rendition_once_per_filter')],
            },
            bases=(wagtail.images.models.ImageFileMixin, models.Model),
        ),
        migrations.CreateModel(
            name='AuditRecord',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(db_index=True, default=django.utils.timezone.now)),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('verb', models.CharField(max_length=60)),
                ('target_type', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='contenttypes.contenttype')),
                ('target_id', models.CharField(max_length=40)),
                ('detail', models.JSONField(default=dict)),
            ],
            options={
                'indexes': [models.Index(fields=['target_type', 'target_id'], name='audit_by_target')],
            },
        ),
        migrations.CreateModel(
            name='Organisation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name_cy', models.CharField(max_length=120, verbose_name='name (Welsh)')),
                ('name_en', models.CharField(max_length=120, verbose_name='name (English)')),
                ('address_cy', models.TextField(max_length=400, verbose_name='address (Welsh)')),
                ('address_en', models.TextField(max_length=400, verbose_name='address (English)')),
                ('email', models.EmailField(max_length=254, verbose_name='e-mail')),
                ('phone', models.CharField(max_length=40, verbose_name='telephone')),
                ('controller_cy', models.TextField(max_length=400, verbose_name='data controller (Welsh)')),
                ('controller_en', models.TextField(max_length=400, verbose_name='data controller (English)')),
                ('complaints_cy', models.TextField(max_length=800, verbose_name='how to complain (Welsh)')),
                ('complaints_en', models.TextField(max_length=800, verbose_name='how to complain (English)')),
                ('is_public_body', models.BooleanField(default=False, help_text='Whoever complains is told of the Public Services Ombudsman for Wales.', verbose_name='public body')),
                ('is_demo', models.BooleanField(default=False, help_text='Every page says that this is a demonstration.', verbose_name='demonstration')),
            ],
            options={
                'verbose_name': 'organisation',
                'verbose_name_plural': 'organisation',
                'constraints': [models.CheckConstraint(condition=models.Q(('pk', 1)), name='organisation_is_one_row')],
            },
        ),
        migrations.CreateModel(
            name='WorkerBeat',
            fields=[
                ('worker', models.CharField(max_length=64, primary_key=True, serialize=False)),
                ('process', models.CharField(blank=True, max_length=120)),
                ('seen_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
            ],
        ),
        migrations.CreateModel(
            name='Confirmation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('purpose', models.CharField(max_length=40)),
                ('subject_id', models.BigIntegerField(null=True)),
                ('nonce', models.BinaryField(default=core.keyed.new_nonce, max_length=16)),
                ('token_hash', models.CharField(max_length=64, unique=True)),
                ('tries_left', models.PositiveSmallIntegerField(default=5)),
                ('renewals_left', models.PositiveSmallIntegerField(default=3)),
                ('created_at', models.DateTimeField()),
                ('expires_at', models.DateTimeField(db_index=True)),
                ('used_at', models.DateTimeField(null=True)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('tries_left__lte', 5)), name='confirmation_tries_in_bounds')],
            },
        ),
        migrations.CreateModel(
            name='Letter',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('kind', models.CharField(max_length=60)),
                ('to', core.sealed.fields.SealedAddress(max_length=254)),
                ('to_key', core.sealed.fields.KeyOf(blank=True, db_index=True, default='', editable=False, even=core.sealed.fields.evened, max_length=64, of='to', purpose='letter.to')),
                ('language', models.CharField(choices=[('cy', 'Welsh'), ('en', 'English'), ('both', 'Both, Welsh first')], max_length=4)),
                ('subject_id', models.BigIntegerField(null=True)),
                ('confirmation', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='letters', to='core.confirmation')),
                ('status', models.CharField(choices=[('waiting', 'Waiting'), ('sent', 'Sent'), ('failed', 'Could not be sent')], default='waiting', max_length=8)),
                ('attempts', models.PositiveSmallIntegerField(default=0)),
                ('failure', models.CharField(blank=True, max_length=120)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('sent_at', models.DateTimeField(null=True)),
            ],
            options={
                'verbose_name': 'letter',
                'verbose_name_plural': 'letters',
                'indexes': [models.Index(fields=['status', '-created_at'], name='letters_by_status')],
            },
        ),
        migrations.CreateModel(
            name='Seat',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('target_type', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='contenttypes.contenttype')),
                ('target_id', models.CharField(max_length=40)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('until', models.DateTimeField(db_index=True)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('target_type', 'target_id'), name='one_person_at_a_row')],
            },
        ),
        migrations.CreateModel(
            name='RateTally',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=64)),
                ('window_ends', models.DateTimeField(db_index=True)),
                ('count', models.PositiveIntegerField(default=0)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('key', 'window_ends'), name='one_tally_per_window')],
            },
        ),
        migrations.CreateModel(
            name='StaffNote',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('target_type', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='contenttypes.contenttype')),
                ('target_id', models.CharField(max_length=40)),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('at', models.DateTimeField(default=django.utils.timezone.now)),
                ('words', models.TextField(max_length=2000)),
            ],
            options={
                'indexes': [models.Index(fields=['target_type', 'target_id'], name='staff_note_by_target')],
                'constraints': [models.CheckConstraint(condition=models.Q(('words', ''), _negated=True), name='staff_note_says_something')],
            },
        ),
        migrations.RunPython(without_journal, migrations.RunPython.noop),
    ]
