import django.core.validators
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [
        ('places', '0001_initial'),
        ('places', '0002_office_closures'),
        ('places', '0003_safeguarding_numbers'),
    ]

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='PartnershipRegion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name_cy', models.CharField(max_length=120, verbose_name='name (Welsh)')),
                ('name_en', models.CharField(max_length=120, verbose_name='name (English)')),
                ('slug', models.SlugField(unique=True)),
                ('population', models.PositiveIntegerField(verbose_name='population, Census 2021')),
            ],
            options={
                'verbose_name': 'partnership region',
                'verbose_name_plural': 'partnership regions',
            },
        ),
        migrations.CreateModel(
            name='HealthBoard',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name_cy', models.CharField(max_length=120, verbose_name='name (Welsh)')),
                ('name_en', models.CharField(max_length=120, verbose_name='name (English)')),
                ('code', models.CharField(max_length=3, unique=True)),
            ],
            options={
                'verbose_name': 'health board',
                'verbose_name_plural': 'health boards',
            },
        ),
        migrations.CreateModel(
            name='Authority',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name_cy', models.CharField(max_length=120, verbose_name='name (Welsh)')),
                ('name_en', models.CharField(max_length=120, verbose_name='name (English)')),
                ('gss', models.CharField(max_length=9, unique=True, verbose_name='GSS code')),
                ('slug_cy', models.SlugField(unique=True)),
                ('slug_en', models.SlugField(unique=True)),
                ('council_cy', models.CharField(max_length=120, verbose_name='council (Welsh)')),
                ('council_en', models.CharField(max_length=120, verbose_name='council (English)')),
                ('region', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='authorities', to='places.partnershipregion')),
                ('health_board', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='authorities', to='places.healthboard')),
                ('population', models.PositiveIntegerField(verbose_name='population, Census 2021')),
                ('adviser_region', models.CharField(choices=[('north', 'North Wales'), ('south', 'South Wales')], help_text='Whose advisers answer here unless an adviser has this area of their own.', max_length=5, verbose_name='advisers')),
                ('safeguarding_phone', models.CharField(blank=True, help_text='The council’s own number for worries about somebody’s safety, as it publishes it. Empty: we name none.', max_length=20, validators=[django.core.validators.RegexValidator('^[0-9 +()]{6,20}$', 'Use figures and spaces.')], verbose_name='safeguarding number')),
            ],
            options={
                'verbose_name': 'authority',
                'verbose_name_plural': 'authorities',
                'constraints': [models.CheckConstraint(condition=models.Q(('adviser_region__in', ['north', 'south'])), name='authority_has_an_adviser_region'), models.CheckConstraint(condition=models.Q(('gss__startswith', 'W06')), name='authority_gss_is_a_welsh_principal_area')],
            },
        ),
        migrations.CreateModel(
            name='Closure',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name_cy', models.CharField(max_length=120, verbose_name='name (Welsh)')),
                ('name_en', models.CharField(max_length=120, verbose_name='name (English)')),
                ('first_day', models.DateField(verbose_name='first day closed')),
                ('last_day', models.DateField(verbose_name='last day closed')),
            ],
            options={
                'verbose_name': 'office closure',
                'verbose_name_plural': 'office closures',
                'indexes': [models.Index(fields=['last_day'], name='closures_by_last_day')],
                'constraints': [models.CheckConstraint(condition=models.Q(('last_day__gte', models.F('first_day'))), name='closure_ends_after_it_starts')],
            },
        ),
    ]
