"""The templates of a list of meetings, to download and fill in."""

import io

from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404

from plc_wagtail.services.import_place import landings_for, programmes_for
from plc_wagtail.services.import_templates import MAKERS


def import_template(request, form):
    """For those who may import; `form` is how the file's name ends."""
    if form not in MAKERS:
        raise Http404
    if not programmes_for(request.user).exists() and not landings_for(request.user).exists():
        raise PermissionDenied
    return FileResponse(io.BytesIO(MAKERS[form]()), as_attachment=True, filename=f"meetings.{form}")
