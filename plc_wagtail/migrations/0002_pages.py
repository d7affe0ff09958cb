import django.db.models.deletion
import modelcluster.fields
import plc_wagtail.models.updates
import uuid
import wagtail.contrib.routable_page.models
import wagtail.fields
import swapper
from django.db import migrations, models

swapper.set_app_prefix("wagtailcore", "wagtail")


class Migration(migrations.Migration):

    dependencies = [
        ('plc_wagtail', '0001_initial'),
        ('wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes'),
    ]

    # Empty where the site swaps the base Page: our pages do not exist there.
    operations = [] if swapper.is_swapped("wagtailcore", "Page") else [
        migrations.CreateModel(
            name='CaseStudyIndexPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('introduction', wagtail.fields.RichTextField(blank=True, verbose_name='introduction')),
            ],
            options={
                'verbose_name': 'case study index',
                'verbose_name_plural': 'case study indexes',
            },
            bases=('wagtailcore.page', models.Model),
        ),
        migrations.CreateModel(
            name='MeetingCalendarPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('introduction', wagtail.fields.RichTextField(blank=True, verbose_name='introduction')),
            ],
            options={
                'verbose_name': 'meeting calendar',
                'verbose_name_plural': 'meeting calendars',
            },
            bases=(wagtail.contrib.routable_page.models.RoutablePageMixin, 'wagtailcore.page', models.Model),
        ),
        migrations.CreateModel(
            name='ThemeIndexPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('introduction', wagtail.fields.RichTextField(blank=True, verbose_name='introduction')),
            ],
            options={
                'verbose_name': 'theme index',
                'verbose_name_plural': 'theme indexes',
            },
            bases=(wagtail.contrib.routable_page.models.RoutablePageMixin, 'wagtailcore.page', models.Model),
        ),
        migrations.CreateModel(
            name='UpdatePage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('date', models.DateField(blank=True, help_text='Left empty, the day it is first published.', null=True, verbose_name='date')),
                ('summary', models.TextField(max_length=400, null=True, verbose_name='summary')),
                ('body', models.JSONField(blank=True, default=list)),
                ('series', models.CharField(blank=True, help_text='Updates with the same series name link to the part before and after.', max_length=120, verbose_name='series')),
                ('series_part', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='part')),
            ],
            options={
                'verbose_name': 'update',
                'verbose_name_plural': 'updates',
            },
            bases=('wagtailcore.page', models.Model),
        ),
        migrations.CreateModel(
            name='CaseStudyPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('reviewed_on', models.DateField(blank=True, null=True, verbose_name='last reviewed on')),
                ('review_date', models.DateField(blank=True, help_text='You are reminded on the admin home page. Filled in with a year from now.', null=True, verbose_name='look at it again on')),
                ('owner_role', models.CharField(blank=True, help_text='A role.', max_length=120, verbose_name='who answers for this page')),
                ('phase', models.CharField(blank=True, max_length=80, verbose_name='phase or key stage')),
                ('subject', models.CharField(blank=True, max_length=80, verbose_name='subject')),
                ('cohort', models.CharField(blank=True, help_text='No names.', max_length=160, verbose_name='who it was tried with')),
                ('prior_attainment', models.CharField(blank=True, max_length=80, verbose_name='prior attainment')),
                ('time_invested', models.CharField(blank=True, max_length=120, verbose_name='time it took')),
                ('resources', models.CharField(blank=True, max_length=160, verbose_name='what it needed')),
                ('byline', models.CharField(blank=True, help_text='Only if the author asked to be named. Empty it to remove the name.', max_length=160, verbose_name='name of the author')),
                ('byline_consented_on', models.DateField(blank=True, null=True, verbose_name='agreed on')),
                ('driving_question', models.CharField(help_text='For example: Which study habits last longer than a fortnight?', max_length=255, null=True, verbose_name='driving question')),
                ('tried', models.TextField(help_text='One sentence.', null=True, verbose_name='what we tried')),
                ('found', models.TextField(help_text='One sentence. Finding nothing is a finding.', null=True, verbose_name='what we found')),
                ('how_sure', models.TextField(blank=True, help_text='One line.', verbose_name='how sure we are')),
                ('result', models.CharField(choices=[('change', 'Change seen'), ('mixed', 'Mixed'), ('no_change', 'No difference seen'), ('too_early', 'Too early to say'), ('not_measured', 'Not measured')], default='not_measured', max_length=20, verbose_name='result')),
                ('years_label', models.CharField(blank=True, help_text='For example 2023-26.', max_length=40, verbose_name='years, if more than one')),
                ('who_took_part', models.CharField(blank=True, help_text='As numbers: 14 teachers, 112 pupils.', max_length=200, verbose_name='who took part')),
                ('aim', wagtail.fields.RichTextField(blank=True, verbose_name='aim')),
                ('background', wagtail.fields.RichTextField(blank=True, verbose_name='background')),
                ('years', models.JSONField(blank=True, default=list)),
                ('evidence', models.JSONField(blank=True, default=list)),
                ('impact', models.JSONField(blank=True, default=list)),
                ('what_did_not_work', wagtail.fields.RichTextField(blank=True, verbose_name='what did not work as hoped')),
                ('reflections', wagtail.fields.RichTextField(blank=True, verbose_name='reflections')),
                ('next_steps', wagtail.fields.RichTextField(blank=True, verbose_name='next steps')),
                ('body', models.JSONField(blank=True, default=list)),
                ('documents', models.JSONField(blank=True, default=list)),
                ('academic_year', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='plc_wagtail.academicyear', verbose_name='academic year')),
                ('contact', models.ForeignKey(blank=True, help_text='Left empty, the contact of the section is shown.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='plc_wagtail.contact', verbose_name='whom to ask')),
                ('priorities', modelcluster.fields.ParentalManyToManyField(blank=True, related_name='+', to='plc_wagtail.priority', verbose_name='priorities')),
                ('references', modelcluster.fields.ParentalManyToManyField(blank=True, related_name='+', to='plc_wagtail.reference', verbose_name='sources')),
                ('themes', modelcluster.fields.ParentalManyToManyField(blank=True, related_name='+', to='plc_wagtail.theme', verbose_name='themes')),
            ],
            options={
                'verbose_name': 'case study',
                'verbose_name_plural': 'case studies',
            },
            bases=('wagtailcore.page', models.Model),
        ),
        migrations.CreateModel(
            name='ProfessionalLearningPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('introduction', models.TextField(blank=True, help_text='Two plain sentences. Left empty, a plain explanation is shown.', verbose_name='what it is')),
                ('for_your_child', wagtail.fields.RichTextField(blank=True, help_text='Left empty, a plain explanation is shown.', verbose_name='what this means for your child')),
                ('body', models.JSONField(blank=True, default=list)),
                ('contact', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='plc_wagtail.contact', verbose_name='whom to ask')),
            ],
            options={
                'verbose_name': 'professional learning section',
                'verbose_name_plural': 'professional learning sections',
            },
            bases=(plc_wagtail.models.updates.UpdateRoutes, wagtail.contrib.routable_page.models.RoutablePageMixin, 'wagtailcore.page', models.Model),
        ),
        migrations.CreateModel(
            name='ProgrammePage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('reviewed_on', models.DateField(blank=True, null=True, verbose_name='last reviewed on')),
                ('review_date', models.DateField(blank=True, help_text='You are reminded on the admin home page. Filled in with a year from now.', null=True, verbose_name='look at it again on')),
                ('owner_role', models.CharField(blank=True, help_text='A role.', max_length=120, verbose_name='who answers for this page')),
                ('summary', models.TextField(help_text='Two or three plain sentences. For example: Our staff meet in small groups to get better at one part of teaching.', max_length=600, null=True, verbose_name='summary')),
                ('is_pilot', models.BooleanField(default=False, help_text='A trial, told so to readers.', verbose_name='this is a pilot')),
                ('why', wagtail.fields.RichTextField(blank=True, verbose_name='why we do this')),
                ('who_takes_part', wagtail.fields.RichTextField(blank=True, verbose_name='who takes part')),
                ('what_staff_get', wagtail.fields.RichTextField(blank=True, verbose_name='what staff get')),
                ('what_we_ask', wagtail.fields.RichTextField(blank=True, verbose_name='what we ask')),
                ('stages', models.JSONField(blank=True, default=list)),
                ('promised_meetings', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='meetings a year')),
                ('promised_meetings_per_strand', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='meetings for each theme')),
                ('promised_half_terms', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='spread over this many half terms')),
                ('promised_latest_finish', models.TimeField(blank=True, null=True, verbose_name='all over by')),
                ('baseline', models.TextField(blank=True, verbose_name='where we start from')),
                ('measure', models.TextField(blank=True, verbose_name='what we will look at')),
                ('measured_when', models.TextField(blank=True, verbose_name='when we look again')),
                ('safe_to_try', models.TextField(blank=True, help_text='For example: What staff try here is never used in appraisal.', verbose_name='safe to try')),
                ('where_we_share', models.TextField(blank=True, verbose_name='where we share what we find')),
                ('host_school', models.CharField(blank=True, max_length=160, verbose_name='host school')),
                ('partner_schools', models.TextField(blank=True, help_text='One a line.', verbose_name='partner schools')),
                ('phase', models.CharField(blank=True, max_length=80, verbose_name='phase or key stage')),
                ('subject', models.CharField(blank=True, max_length=80, verbose_name='subject')),
                ('what_next', models.TextField(blank=True, verbose_name='what we do next')),
                ('body', models.JSONField(blank=True, default=list)),
                ('documents', models.JSONField(blank=True, default=list)),
                ('contact', models.ForeignKey(blank=True, help_text='Left empty, the contact of the section is shown.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='plc_wagtail.contact', verbose_name='whom to ask')),
                ('priorities', modelcluster.fields.ParentalManyToManyField(blank=True, related_name='+', to='plc_wagtail.priority', verbose_name='priorities')),
                ('references', modelcluster.fields.ParentalManyToManyField(blank=True, related_name='+', to='plc_wagtail.reference', verbose_name='sources')),
                ('related_studies', modelcluster.fields.ParentalManyToManyField(blank=True, related_name='+', to='plc_wagtail.casestudypage', verbose_name='related case studies')),
            ],
            options={
                'verbose_name': 'programme',
                'verbose_name_plural': 'programmes',
            },
            bases=('wagtailcore.page', models.Model),
        ),
        migrations.AddField(
            model_name='casestudypage',
            name='programme',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='case_studies', to='plc_wagtail.programmepage', verbose_name='programme'),
        ),
        migrations.CreateModel(
            name='ProgrammeYear',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('what_changed', models.TextField(blank=True, help_text='From the second year on: one or two sentences a parent would understand.', verbose_name='what changed and why')),
                ('academic_year', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='plc_wagtail.academicyear', verbose_name='academic year')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='programme_years', to='plc_wagtail.programmepage')),
            ],
            options={
                'verbose_name': 'year of the programme',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Strand',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('key', models.SlugField(allow_unicode=True, blank=True, max_length=60, verbose_name='key')),
                ('audience', models.CharField(choices=[('all', 'All staff'), ('teachers', 'Teachers'), ('new_staff', 'New staff'), ('early_career', 'Early career teachers'), ('support_staff', 'Support staff'), ('governors', 'Governors'), ('partners', 'Staff of partner schools')], default='all', max_length=20, verbose_name='for whom')),
                ('kind', models.CharField(choices=[('community', 'Learning community'), ('enquiry', 'Enquiry'), ('project', 'Project'), ('induction', 'Induction')], default='community', max_length=20, verbose_name='kind of group')),
                ('academic_year', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='plc_wagtail.academicyear', verbose_name='academic year')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='strands', to='plc_wagtail.programmepage')),
                ('theme', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='plc_wagtail.theme', verbose_name='theme')),
            ],
            options={
                'verbose_name': 'theme of the programme',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Meeting',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('uid', models.UUIDField(default=uuid.uuid4)),
                ('number', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='number')),
                ('date', models.DateField(blank=True, null=True, verbose_name='date')),
                ('date_end', models.DateField(blank=True, null=True, verbose_name='last day')),
                ('start_time', models.TimeField(blank=True, null=True, verbose_name='start')),
                ('end_time', models.TimeField(blank=True, null=True, verbose_name='end')),
                ('precision', models.CharField(choices=[('exact', 'On this date'), ('week', 'Some day in this week'), ('month', 'Some day in this month'), ('tbc', 'Date to be confirmed')], default='exact', max_length=10, verbose_name='how exact')),
                ('title', models.CharField(blank=True, max_length=160, verbose_name='title')),
                ('kind', models.CharField(choices=[('group', 'Group meeting'), ('briefing', 'Briefing for everyone'), ('sharing', 'Sharing what we found'), ('induction', 'Meeting for new staff')], default='group', max_length=20, verbose_name='kind of meeting')),
                ('day_type', models.CharField(choices=[('ordinary', 'Ordinary school day'), ('training_day', 'Training day')], default='ordinary', max_length=20, verbose_name='kind of day')),
                ('time_basis', models.CharField(choices=[('unspecified', 'Not stated'), ('disaggregated', 'After-school training (counts towards a training day)'), ('non_disaggregated', 'Within a training day or ordinary meeting time'), ('voluntary', 'Voluntary')], default='unspecified', max_length=20, verbose_name='staff time')),
                ('pupil_effect', models.CharField(choices=[('unknown', 'Not stated: taken from confirmed term dates'), ('unchanged', 'School day as usual'), ('closed', 'School closed to pupils'), ('early_finish', 'Pupils finish early'), ('late_start', 'Pupils start late')], default='unknown', max_length=20, verbose_name='for pupils')),
                ('pupils_from', models.TimeField(blank=True, null=True, verbose_name='pupils start at')),
                ('pupils_until', models.TimeField(blank=True, null=True, verbose_name='pupils finish at')),
                ('status', models.CharField(choices=[('scheduled', 'Going ahead'), ('tentative', 'Provisional'), ('cancelled', 'Cancelled'), ('rescheduled', 'Moved')], default='scheduled', max_length=20, verbose_name='status')),
                ('status_reason', models.CharField(blank=True, max_length=255, verbose_name='reason')),
                ('previous_date', models.DateField(blank=True, null=True, verbose_name='date it was moved from')),
                ('place', models.CharField(blank=True, max_length=120, verbose_name='place')),
                ('facilitator', models.CharField(blank=True, max_length=120, verbose_name='led by')),
                ('note_public', models.TextField(blank=True, verbose_name='note for everyone')),
                ('note_staff', models.TextField(blank=True, verbose_name='note for staff only')),
                ('prepare', models.TextField(blank=True, verbose_name='what to bring or read')),
                ('agenda', models.TextField(blank=True, verbose_name='agenda')),
                ('materials', models.TextField(blank=True, verbose_name='materials')),
                ('clubs_and_transport', models.CharField(blank=True, max_length=255, verbose_name='clubs and buses')),
                ('exclusive_day', models.BooleanField(default=False, verbose_name='no other meetings that day')),
                ('strand_key', models.CharField(blank=True, max_length=60, verbose_name='group')),
                ('theme', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='plc_wagtail.theme', verbose_name='theme')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='meetings', to='plc_wagtail.programmepage')),
            ],
            options={
                'verbose_name': 'meeting',
                'verbose_name_plural': 'meetings',
                'ordering': ['sort_order'],
                'abstract': False,
                'indexes': [models.Index(fields=['date'], name='plc_meeting_date')],
            },
        ),
    ]
