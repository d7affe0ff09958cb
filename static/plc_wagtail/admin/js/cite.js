/* "Cite a source" in the rich-text editor: Wagtail's own chooser, and the name of the source as text. */
(function () {
  const { React, DraftJS, draftail } = window;

  class CiteSource extends draftail.DocumentModalWorkflowSource {
    getChooserConfig() {
      return {
        url: this.props.entityType.chooserUrls.referenceChooser,
        urlParams: {},
        onload: window.CHOOSER_MODAL_ONLOAD_HANDLERS,
        responses: { chosen: this.onChosen },
      };
    }

    /* Words that are marked become the citation; without any, "(Hattie, 2007)" is written. */
    onChosen(chosen) {
      const { editorState, entityType, onComplete } = this.props;
      const data = { id: chosen.id, title: chosen.string };
      const content = editorState.getCurrentContent().createEntity(entityType.type, 'MUTABLE', data);
      const key = content.getLastCreatedEntityKey();
      const selection = editorState.getSelection();
      const written = () => DraftJS.EditorState.push(
        editorState,
        DraftJS.Modifier.replaceText(content, selection, chosen.citation, null, key),
        'insert-characters',
      );
      const marked = () => DraftJS.RichUtils.toggleLink(editorState, selection, key);
      this.workflow.close();
      onComplete(selection.isCollapsed() ? written() : marked());
    }
  }

  function Citation(props) {
    const { title } = props.contentState.getEntity(props.entityKey).getData();
    const icon = React.createElement(window.wagtail.components.Icon, { name: 'openquote' });
    return React.createElement(draftail.TooltipEntity, { ...props, icon, label: title || '' });
  }

  draftail.registerPlugin({ type: 'PLC_CITATION', source: CiteSource, decorator: Citation }, 'entityTypes');
})();
