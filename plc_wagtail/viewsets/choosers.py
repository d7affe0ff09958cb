"""Choosers that offer the records of the user's own sites."""

from wagtail.admin.ui.tables import LiveStatusTagColumn
from wagtail.snippets.views.chooser import (
    ChooseResultsView,
    ChooseView,
    SnippetChooserViewSet,
    SnippetChosenMultipleView,
    SnippetChosenView,
)

from plc_wagtail.permissions import visible_snippets
from plc_wagtail.viewsets.columns import state_column


class OwnList:
    def get_object_list(self):
        return visible_snippets(self.request.user, super().get_object_list())

    @property
    def columns(self):
        return [cheap(column) for column in super().columns]


def cheap(column):
    return state_column() if isinstance(column, LiveStatusTagColumn) else column


class OwnChoose(OwnList, ChooseView):
    pass


class OwnResults(OwnList, ChooseResultsView):
    pass


class OwnChosen(SnippetChosenView):
    def get_object(self, pk):
        return visible_snippets(self.request.user, self.model_class.objects.all()).get(pk=pk)


class OwnChosenMultiple(SnippetChosenMultipleView):
    def get_objects(self, pks):
        return visible_snippets(self.request.user, super().get_objects(pks))


class SiteOwnedChooser(SnippetChooserViewSet):
    choose_view_class = OwnChoose
    choose_results_view_class = OwnResults
    chosen_view_class = OwnChosen
    chosen_multiple_view_class = OwnChosenMultiple
