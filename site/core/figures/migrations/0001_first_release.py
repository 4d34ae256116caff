from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [
        ('figures', '0001_days_and_searches'),
    ]

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='DayFigure',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('day', models.DateField(verbose_name='day')),
                ('kind', models.CharField(choices=[('page', 'page'), ('form', 'form'), ('search', 'search')], max_length=6, verbose_name='kind')),
                ('name', models.CharField(max_length=120, verbose_name='what')),
                ('language', models.CharField(max_length=2, verbose_name='language')),
                ('times', models.PositiveBigIntegerField(default=0, verbose_name='times')),
            ],
            options={
                'verbose_name': 'figure of a day',
                'verbose_name_plural': 'figures of days',
                'constraints': [models.UniqueConstraint(fields=('day', 'kind', 'name', 'language'), name='figure_once_a_day')],
            },
        ),
        migrations.CreateModel(
            name='Sought',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('mark', models.CharField(max_length=64)),
                ('language', models.CharField(max_length=2, verbose_name='language')),
                ('words', models.CharField(blank=True, max_length=60, verbose_name='words')),
                ('times', models.PositiveIntegerField(default=0, verbose_name='times')),
                ('days', models.PositiveIntegerField(default=0, verbose_name='on how many days')),
                ('last_day', models.DateField(verbose_name='last')),
            ],
            options={
                'verbose_name': 'search that found nothing',
                'verbose_name_plural': 'searches that found nothing',
                'indexes': [models.Index(fields=['last_day'], name='sought_by_its_last_day')],
                'constraints': [models.UniqueConstraint(fields=('mark', 'language'), name='sought_once'), models.CheckConstraint(condition=models.Q(('words', ''), models.Q(('days__gte', 2), ('times__gte', 5)), _connector='OR'), name='sought_words_came_often')],
            },
        ),
    ]
