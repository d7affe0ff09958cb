import django.db.models.deletion
import modelcluster.fields
import modelsearch.index
import plc_wagtail.models.site_settings
import uuid
import wagtail.fields
import wagtail.models.preview
from django.conf import settings
from django.db import migrations, models
from wagtail.images import get_image_model_string


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('auth', '0012_alter_user_first_name_max_length'),
        ('wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes'),
        migrations.swappable_dependency(get_image_model_string()),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='FeedStamp',
            fields=[
                ('uid', models.CharField(max_length=120, primary_key=True, serialize=False)),
                ('page_key', models.UUIDField(db_index=True)),
                ('sequence', models.PositiveIntegerField(default=0)),
                ('fingerprint', models.CharField(max_length=64)),
                ('content_fingerprint', models.CharField(max_length=64)),
                ('created_at', models.DateTimeField()),
                ('changed_at', models.DateTimeField()),
                ('deleted_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'verbose_name': 'feed stamp',
            },
        ),
        migrations.CreateModel(
            name='AcademicYear',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.SlugField(allow_unicode=True, blank=True, help_text='The last part of the web address. Made from the name when left empty.', max_length=80, verbose_name='address')),
                ('name', models.CharField(help_text='As your school writes it, for example 2026-27.', max_length=20, verbose_name='name')),
                ('start', models.DateField(verbose_name='first day of the year')),
                ('end', models.DateField(verbose_name='last day of the year')),
                ('confirmed_at', models.DateTimeField(blank=True, help_text="Fill this in when the dates are your school's own and checked. Until then the website says nothing about whether pupils are in school.", null=True, verbose_name='dates confirmed on')),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('site', models.ForeignKey(blank=True, help_text='Leave empty to share it with every site of this installation.', null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.site', verbose_name='site')),
            ],
            options={
                'verbose_name': 'academic year',
                'verbose_name_plural': 'academic years',
                'ordering': ['-start'],
            },
            bases=(modelsearch.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name='Acceptance',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('page_key', models.UUIDField()),
                ('code', models.CharField(max_length=60)),
                ('fingerprint', models.CharField(max_length=64)),
                ('accepted_at', models.DateTimeField()),
                ('reason', models.CharField(blank=True, max_length=255)),
                ('locale', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.locale')),
                ('user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='ClosureDay',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('kind', models.CharField(choices=[('half_term', 'Half term'), ('holiday', 'Holiday'), ('inset', 'Training day'), ('disaggregated_day', 'Closed because staff trained on other days'), ('bank_holiday', 'Bank holiday'), ('other', 'Other change to the school day')], max_length=20, verbose_name='what it is')),
                ('start', models.DateField(verbose_name='first day')),
                ('end', models.DateField(blank=True, help_text='Leave empty for a single day.', null=True, verbose_name='last day')),
                ('pupils_attend', models.BooleanField(default=False, verbose_name='pupils come to school')),
                ('pupils_from', models.TimeField(blank=True, help_text='Only if later than usual.', null=True, verbose_name='pupils start at')),
                ('pupils_until', models.TimeField(blank=True, help_text='Only if earlier than usual.', null=True, verbose_name='pupils finish at')),
                ('label', models.CharField(blank=True, max_length=200, verbose_name='note for parents')),
                ('academic_year', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='closure_days', to='plc_wagtail.academicyear')),
            ],
            options={
                'verbose_name': 'holiday or other day',
                'verbose_name_plural': 'holidays and other days',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Contact',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('slug', models.SlugField(allow_unicode=True, blank=True, help_text='The last part of the web address. Made from the name when left empty.', max_length=80, verbose_name='address')),
                ('role', models.CharField(help_text='For example: Assistant Headteacher (Learning).', max_length=120, verbose_name='role')),
                ('email', models.EmailField(blank=True, help_text='Best a mailbox of the role, for example learning@school.example.', max_length=254, verbose_name='e-mail address')),
                ('telephone', models.CharField(blank=True, max_length=40, verbose_name='telephone')),
                ('person_name', models.CharField(blank=True, help_text='Leave empty unless the person has agreed to be named in public.', max_length=120, verbose_name='name of the person')),
                ('name_basis', models.CharField(blank=True, help_text='For example: agreed by e-mail on 3 September 2026.', max_length=200, verbose_name='why we may name them')),
                ('name_review_date', models.DateField(blank=True, null=True, verbose_name='ask again on')),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                ('site', models.ForeignKey(blank=True, help_text='Leave empty to share it with every site of this installation.', null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.site', verbose_name='site')),
            ],
            options={
                'verbose_name': 'contact',
                'verbose_name_plural': 'contacts',
                'ordering': ['role'],
                'abstract': False,
            },
            bases=(modelsearch.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name='GuardedApprovalTask',
            fields=[
                ('task_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.task')),
                ('groups', models.ManyToManyField(help_text='Pages/snippets at this step in a workflow will be moderated or approved by these groups of users', to='auth.group', verbose_name='groups')),
            ],
            options={
                'verbose_name': 'approval of professional learning pages',
                'verbose_name_plural': 'approvals of professional learning pages',
            },
            bases=('wagtailcore.task',),
        ),
        migrations.CreateModel(
            name='PlcSiteSettings',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nation', models.CharField(choices=[('england', 'England'), ('scotland', 'Scotland'), ('wales', 'Wales'), ('northern_ireland', 'Northern Ireland')], default='england', max_length=20, verbose_name='nation')),
                ('time_zone', models.CharField(default='Europe/London', max_length=60, validators=[plc_wagtail.models.site_settings.check_time_zone], verbose_name='time zone')),
                ('time_style', models.CharField(choices=[('govuk', '3:45pm'), ('dot', '3.45pm'), ('24h', '15:45')], default='govuk', max_length=10, verbose_name='how times are written')),
                ('latest_finish', models.TimeField(blank=True, help_text='For example 16:45. Later meetings are pointed out to the editor.', null=True, verbose_name='meetings are over by')),
                ('default_place', models.CharField(blank=True, max_length=120, verbose_name='usual place')),
                ('default_start_time', models.TimeField(blank=True, null=True, verbose_name='meetings usually start at')),
                ('default_end_time', models.TimeField(blank=True, null=True, verbose_name='meetings usually end at')),
                ('term_dates_url', models.CharField(blank=True, help_text='For example /parents/term-dates/.', max_length=500, verbose_name="address of the school's term dates")),
                ('section_word', models.CharField(blank=True, default='Professional learning', max_length=60, verbose_name='name of the section')),
                ('group_word', models.CharField(blank=True, default='professional learning community', max_length=80, verbose_name='a group, in full')),
                ('groups_word', models.CharField(blank=True, default='professional learning communities', max_length=80, verbose_name='groups, in full')),
                ('group_short_word', models.CharField(blank=True, default='PLC', max_length=40, verbose_name='a group, in short')),
                ('groups_short_word', models.CharField(blank=True, default='PLCs', max_length=40, verbose_name='groups, in short')),
                ('pupil_word', models.CharField(blank=True, default='pupil', max_length=40, verbose_name='a pupil')),
                ('pupils_word', models.CharField(blank=True, default='pupils', max_length=40, verbose_name='pupils')),
                ('staff_word', models.CharField(blank=True, default='staff', max_length=40, verbose_name='staff')),
                ('training_day_word', models.CharField(blank=True, default='training day', max_length=40, verbose_name='a training day')),
                ('training_days_word', models.CharField(blank=True, default='training days', max_length=40, verbose_name='training days')),
                ('show_place', models.BooleanField(default=False, help_text='Off: only staff see where they meet.', verbose_name='show rooms in public')),
                ('show_facilitator', models.BooleanField(default=False, verbose_name='show who leads in public')),
                ('show_prepare', models.BooleanField(default=False, verbose_name='show what to bring in public')),
                ('hours_ledger_on', models.BooleanField(default=False, verbose_name='hours ledger')),
                ('promises_on', models.BooleanField(default=False, verbose_name='ground rules')),
                ('comparisons_on', models.BooleanField(default=False, verbose_name='comparisons of groups')),
                ('measures_on', models.BooleanField(default=False, verbose_name='measures over time')),
                ('partners_on', models.BooleanField(default=False, verbose_name='partner schools')),
                ('contact', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='plc_wagtail.contact', verbose_name='whom to ask')),
                ('site', models.OneToOneField(editable=False, on_delete=django.db.models.deletion.CASCADE, to='wagtailcore.site')),
            ],
            options={
                'verbose_name': 'professional learning',
                'permissions': [('view_staff_details', 'Can see what only staff see of meetings')],
            },
        ),
        migrations.CreateModel(
            name='Priority',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('slug', models.SlugField(allow_unicode=True, blank=True, help_text='The last part of the web address. Made from the name when left empty.', max_length=80, verbose_name='address')),
                ('number', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='number')),
                ('name', models.CharField(help_text='For example: Every pupil reads with confidence.', max_length=160, verbose_name='name')),
                ('summary', models.TextField(blank=True, verbose_name='in one sentence')),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                ('site', models.ForeignKey(blank=True, help_text='Leave empty to share it with every site of this installation.', null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.site', verbose_name='site')),
            ],
            options={
                'verbose_name': 'priority',
                'verbose_name_plural': 'priorities',
                'ordering': ['number', 'name'],
                'abstract': False,
            },
            bases=(modelsearch.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name='Reference',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('slug', models.SlugField(allow_unicode=True, blank=True, help_text='The last part of the web address. Made from the name when left empty.', max_length=80, verbose_name='address')),
                ('type', models.CharField(choices=[('article-journal', 'Journal article'), ('book', 'Book'), ('chapter', 'Chapter of a book'), ('report', 'Report'), ('webpage', 'Web page'), ('thesis', 'Thesis'), ('speech', 'Talk')], default='report', max_length=20, verbose_name='kind')),
                ('title', models.CharField(max_length=400, verbose_name='title')),
                ('author', models.TextField(blank=True, help_text='One a line, family name first: Timperley, Helen. An organisation as it is.', verbose_name='authors')),
                ('issued_year', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='year')),
                ('container_title', models.CharField(blank=True, max_length=300, verbose_name='journal or book')),
                ('publisher', models.CharField(blank=True, max_length=200, verbose_name='publisher')),
                ('publisher_place', models.CharField(blank=True, max_length=120, verbose_name='place of publication')),
                ('edition', models.CharField(blank=True, max_length=40, verbose_name='edition')),
                ('volume', models.CharField(blank=True, max_length=20, verbose_name='volume')),
                ('issue', models.CharField(blank=True, max_length=20, verbose_name='issue')),
                ('page', models.CharField(blank=True, help_text='For example 5-14.', max_length=40, verbose_name='pages')),
                ('doi', models.CharField(blank=True, help_text='For example 10.3102/003465430298487.', max_length=200, verbose_name='DOI')),
                ('url', models.URLField(blank=True, max_length=500, verbose_name='web address')),
                ('accessed', models.DateField(blank=True, null=True, verbose_name='looked at on')),
                ('note', models.TextField(blank=True, help_text='One sentence, in your own words.', verbose_name='why it is worth reading')),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                ('site', models.ForeignKey(blank=True, help_text='Leave empty to share it with every site of this installation.', null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.site', verbose_name='site')),
            ],
            options={
                'verbose_name': 'reference',
                'verbose_name_plural': 'references',
                'ordering': ['author', 'issued_year'],
                'abstract': False,
            },
            bases=(modelsearch.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name='Term',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('name', models.CharField(help_text='For example Autumn or Term 1.', max_length=40, verbose_name='name')),
                ('start', models.DateField(verbose_name='first day')),
                ('end', models.DateField(verbose_name='last day')),
                ('academic_year', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='terms', to='plc_wagtail.academicyear')),
            ],
            options={
                'verbose_name': 'term',
                'verbose_name_plural': 'terms',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Theme',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('live', models.BooleanField(default=True, editable=False, verbose_name='live')),
                ('has_unpublished_changes', models.BooleanField(default=False, editable=False, verbose_name='has unpublished changes')),
                ('first_published_at', models.DateTimeField(blank=True, db_index=True, null=True, verbose_name='first published at')),
                ('last_published_at', models.DateTimeField(editable=False, null=True, verbose_name='last published at')),
                ('go_live_at', models.DateTimeField(blank=True, null=True, verbose_name='go live date/time')),
                ('expire_at', models.DateTimeField(blank=True, null=True, verbose_name='expiry date/time')),
                ('expired', models.BooleanField(default=False, editable=False, verbose_name='expired')),
                ('locked', models.BooleanField(default=False, editable=False, verbose_name='locked')),
                ('locked_at', models.DateTimeField(editable=False, null=True, verbose_name='locked at')),
                ('slug', models.SlugField(allow_unicode=True, blank=True, help_text='The last part of the web address. Made from the name when left empty.', max_length=80, verbose_name='address')),
                ('name', models.CharField(help_text='For example: Reading in every subject.', max_length=120, verbose_name='name')),
                ('summary', models.CharField(help_text='For example: Pupils meet hard words in every lesson.', max_length=255, verbose_name='in one line')),
                ('acronym', models.CharField(blank=True, max_length=20, verbose_name='short form')),
                ('expansion', models.CharField(blank=True, help_text='Shown to readers the first time the short form is used.', max_length=160, verbose_name='short form in full')),
                ('driving_questions', models.TextField(blank=True, help_text='One a line. A good one is open, short and ends with a question mark.', verbose_name='driving questions')),
                ('description', wagtail.fields.RichTextField(blank=True, verbose_name='why it matters')),
                ('aliases', models.TextField(blank=True, help_text='Other names people search for, one a line.', verbose_name='also called')),
                ('lead_role', models.CharField(blank=True, help_text='A role.', max_length=120, verbose_name='led by')),
                ('colour', models.CharField(blank=True, help_text='For example #1d5c63.', max_length=7, verbose_name='colour')),
                ('image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=get_image_model_string(), verbose_name='picture')),
                ('latest_revision', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision', verbose_name='latest revision')),
                ('live_revision', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision', verbose_name='live revision')),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                ('locked_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='locked_%(class)ss', to=settings.AUTH_USER_MODEL, verbose_name='locked by')),
                ('site', models.ForeignKey(blank=True, help_text='Leave empty to share it with every site of this installation.', null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.site', verbose_name='site')),
            ],
            options={
                'verbose_name': 'theme',
                'verbose_name_plural': 'themes',
                'ordering': ['name'],
                'abstract': False,
            },
            bases=(wagtail.models.preview.PreviewableMixin, modelsearch.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name='ThemeFormerSlug',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.SlugField(allow_unicode=True, max_length=80)),
                ('theme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='former_slugs', to='plc_wagtail.theme')),
            ],
        ),
        migrations.AddConstraint(
            model_name='academicyear',
            constraint=models.UniqueConstraint(fields=('site', 'slug'), name='plc_academic_year_unique_slug'),
        ),
        migrations.AddConstraint(
            model_name='acceptance',
            constraint=models.UniqueConstraint(fields=('page_key', 'locale', 'code', 'fingerprint'), name='plc_acceptance_once'),
        ),
        migrations.AddConstraint(
            model_name='contact',
            constraint=models.UniqueConstraint(fields=('site', 'locale', 'slug'), name='plc_contact_unique_slug'),
        ),
        migrations.AlterUniqueTogether(
            name='contact',
            unique_together={('translation_key', 'locale')},
        ),
        migrations.AddConstraint(
            model_name='priority',
            constraint=models.UniqueConstraint(fields=('site', 'locale', 'slug'), name='plc_priority_unique_slug'),
        ),
        migrations.AlterUniqueTogether(
            name='priority',
            unique_together={('translation_key', 'locale')},
        ),
        migrations.AddConstraint(
            model_name='reference',
            constraint=models.UniqueConstraint(fields=('site', 'locale', 'slug'), name='plc_reference_unique_slug'),
        ),
        migrations.AlterUniqueTogether(
            name='reference',
            unique_together={('translation_key', 'locale')},
        ),
        migrations.AddConstraint(
            model_name='theme',
            constraint=models.UniqueConstraint(fields=('site', 'locale', 'slug'), name='plc_theme_unique_slug'),
        ),
        migrations.AlterUniqueTogether(
            name='theme',
            unique_together={('translation_key', 'locale')},
        ),
        migrations.AddConstraint(
            model_name='themeformerslug',
            constraint=models.UniqueConstraint(fields=('theme', 'slug'), name='plc_theme_former_slug_once'),
        ),
    ]
