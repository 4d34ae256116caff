import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [
        ('bilingual', '0001_initial'),
        ('bilingual', '0002_work_and_reasons'),
        ('bilingual', '0003_withdrawals'),
        ('bilingual', '0004_second_reader'),
    ]

    initial = True

    dependencies = [
        ('accounts', '__first__'),
        ('auth', '0012_alter_user_first_name_max_length'),
        ('wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes'),
    ]

    operations = [
        migrations.CreateModel(
            name='SecondReaderTask',
            fields=[
                ('task_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.task')),
                ('groups', models.ManyToManyField(help_text='Pages/snippets at this step in a workflow will be moderated or approved by these groups of users', to='auth.group', verbose_name='groups')),
            ],
            options={
                'verbose_name': 'step with a second reader',
                'verbose_name_plural': 'steps with a second reader',
            },
            bases=('wagtailcore.task',),
        ),
        migrations.CreateModel(
            name='Withdrawal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(unique=True)),
                ('ground', models.CharField(choices=[('asked', 'The person this was about asked us to take it down.'), ('consent', 'Somebody’s agreement to appear here has ended.'), ('wrong', 'What it said was not right.'), ('out_of_date', 'It was out of date and could mislead.'), ('other', 'For another reason.')], max_length=12, verbose_name='why')),
                ('words_en', models.CharField(blank=True, max_length=500, verbose_name='in your words, in English')),
                ('words_cy', models.CharField(blank=True, max_length=500, verbose_name='in your words, in Welsh')),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('at', models.DateTimeField(default=django.utils.timezone.now)),
            ],
            options={
                'verbose_name': 'withdrawal',
                'verbose_name_plural': 'withdrawals',
                'constraints': [models.CheckConstraint(condition=models.Q(('ground__in', ['asked', 'consent', 'wrong', 'out_of_date', 'other'])), name='withdrawal_ground_is_known'), models.CheckConstraint(condition=models.Q(models.Q(('words_cy', ''), ('words_en', '')), models.Q(models.Q(('words_en', ''), _negated=True), models.Q(('words_cy', ''), _negated=True)), _connector='OR'), name='withdrawal_speaks_both_languages'), models.CheckConstraint(condition=models.Q(models.Q(('ground', 'other'), _negated=True), models.Q(('words_en', ''), _negated=True), _connector='OR'), name='withdrawal_has_a_reason')],
            },
        ),
        migrations.CreateModel(
            name='WithdrawnPage',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('withdrawal', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='pages', to='bilingual.withdrawal')),
                ('page', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.page')),
                ('translation_key', models.UUIDField(db_index=True)),
                ('language', models.CharField(choices=[('en', 'English'), ('cy', 'Cymraeg')], max_length=2)),
                ('address', models.CharField(max_length=500, null=True, unique=True)),
                ('revision', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision')),
            ],
        ),
        migrations.CreateModel(
            name='PairLive',
            fields=[
                ('page', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='+', serialize=False, to='wagtailcore.page')),
                ('partner', models.ForeignKey(on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='bilingual.pairlive')),
            ],
        ),
        migrations.CreateModel(
            name='Ready',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('page', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.page')),
                ('revision', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.revision')),
                ('digest', models.CharField(max_length=64)),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('at', models.DateTimeField(default=django.utils.timezone.now)),
                ('go_live_at', models.DateTimeField(null=True)),
                ('goes_on_because', models.CharField(blank=True, max_length=300)),
            ],
        ),
        migrations.CreateModel(
            name='Pair',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(unique=True)),
                ('source', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.page')),
                ('answered_digest', models.CharField(blank=True, max_length=64)),
                ('is_stale', models.BooleanField(db_index=True, default=False)),
                ('stale_since', models.DateTimeField(null=True)),
                ('state', models.CharField(choices=[('no_partner', 'Translation not begun'), ('to_translate', 'To translate'), ('to_sign_off', 'To sign off'), ('waiting', 'Signed off, waiting'), ('whole', 'Whole in both languages')], default='no_partner', max_length=12, verbose_name='state')),
                ('words_to_do', models.PositiveIntegerField(default=0, verbose_name='words to do')),
                ('missing', models.PositiveIntegerField(default=0, verbose_name='texts without a translation')),
                ('handed_over_at', models.DateTimeField(null=True, verbose_name='handed over')),
                ('due_on', models.DateField(blank=True, null=True, verbose_name='wanted by')),
                ('assignee', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='with')),
            ],
            options={
                'verbose_name': 'pair',
                'verbose_name_plural': 'pairs',
                'indexes': [models.Index(fields=['state', 'due_on'], name='pairs_by_state_and_day')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('is_stale', False), ('stale_since', None)), models.Q(('is_stale', True), ('stale_since__isnull', False)), _connector='OR'), name='stale_pair_knows_since_when'), models.CheckConstraint(condition=models.Q(('state__in', ['no_partner', 'to_translate', 'to_sign_off', 'waiting', 'whole'])), name='pair_state_is_known')],
            },
        ),
        migrations.CreateModel(
            name='SameWords',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField()),
                ('digest', models.CharField(max_length=64)),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('at', models.DateTimeField(default=django.utils.timezone.now)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('translation_key', 'digest'), name='same_words_said_once')],
            },
        ),
        migrations.CreateModel(
            name='ParityCount',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(db_index=True, default=django.utils.timezone.now)),
                ('figures', models.JSONField(default=dict)),
                ('faults', models.JSONField(default=list)),
            ],
        ),
        migrations.CreateModel(
            name='Exemption',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('page', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.page')),
                ('reason', models.CharField(max_length=300, verbose_name='reason')),
                ('until', models.DateField(verbose_name='until')),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('at', models.DateTimeField(default=django.utils.timezone.now)),
            ],
            options={
                'verbose_name': 'exemption',
                'verbose_name_plural': 'exemptions',
                'constraints': [models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='exemption_has_a_reason')],
            },
        ),
    ]
