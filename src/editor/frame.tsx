import React, {type ReactNode} from 'react';
import {editorMessage} from './use-editor-message';

/**
 * The empty frame of the editor. The script fills it and shows it; all words that never change are here,
 * so that they are translated with the page.
 */
export function EditorFrame(): ReactNode {
  return (
    <section id="editor" className="ed" aria-label={editorMessage('editor.region')} hidden>
      <Choices />
      <p id="ed-read" className="ed-quiet" hidden>
        <a id="ed-read-link" target="_blank" rel="noopener">
          {editorMessage('editor.read')}
        </a>
      </p>
      <p id="ed-notice" className="notice ed-notice" role="alert" hidden />
      <section id="ed-stale" className="notice ed-notice" aria-labelledby="ed-stale-title" hidden>
        <h2 id="ed-stale-title" />
        <p id="ed-stale-text" />
        <ul id="ed-stale-list" className="ed-plain" />
      </section>
      <div className="ed-body">
        <PassageList />
        <Passage />
      </div>
      <Sending />
    </section>
  );
}

function Choices(): ReactNode {
  return (
    <div className="ed-choices">
      <Choice id="ed-language" label={editorMessage('editor.language')} />
      <Choice id="ed-page" label={editorMessage('editor.page')} />
      <Choice id="ed-show" label={editorMessage('editor.show')}>
        {(['todo', 'order', 'open', 'drafts'] as const).map((name) => (
          <option key={name} value={name}>
            {editorMessage(`editor.show.${name}`)}
          </option>
        ))}
      </Choice>
    </div>
  );
}

function Choice({id, label, children}: {id: string; label: string; children?: ReactNode}): ReactNode {
  return (
    <p className="ed-choice">
      <label htmlFor={id}>{label}</label>
      <select id={id}>{children}</select>
    </p>
  );
}

function PassageList(): ReactNode {
  return (
    <details id="ed-list" className="ed-list" open>
      <summary>
        <h2>{editorMessage('editor.passages')}</h2>
      </summary>
      <p id="ed-counts" className="ed-quiet" />
      <ol id="ed-passages" className="ed-plain ed-passages" />
    </details>
  );
}

function Passage(): ReactNode {
  return (
    <section id="ed-passage" className="ed-passage" aria-labelledby="ed-heading" hidden>
      <h2 id="ed-heading" />
      <p id="ed-state" className="ed-quiet" />
      <div className="ed-pair">
        <div className="ed-english">
          <h3>{editorMessage('editor.english')}</h3>
          <p id="ed-source" className="ed-source" lang="en" dir="ltr" />
          <Part id="ed-change" title={editorMessage('editor.change')}>
            <p id="ed-change-text" className="ed-source" lang="en" dir="ltr" />
          </Part>
        </div>
        <div className="ed-own">
          <h3>
            <label htmlFor="ed-text">{editorMessage('editor.translation')}</label>
          </h3>
          <textarea id="ed-text" className="ed-text" rows={5} aria-describedby="ed-source ed-result" spellCheck />
          <Part id="ed-marks" title={editorMessage('editor.marks')}>
            <p id="ed-mark-list" className="ed-buttons" />
          </Part>
          <div id="ed-theirs" className="ed-quiet" hidden />
          <h3 className="unseen">{editorMessage('editor.check')}</h3>
          <p id="ed-result" className="ed-result" role="status" />
          <ul id="ed-findings" className="ed-plain ed-findings" />
          <h3>{editorMessage('editor.preview')}</h3>
          <div id="ed-preview" className="ed-preview" />
          <p className="ed-buttons">
            <button id="ed-previous" type="button" className="ed-button">
              {editorMessage('editor.previous')}
            </button>
            <button id="ed-next" type="button" className="ed-button ed-strong">
              {editorMessage('editor.next')}
            </button>
            <button id="ed-keep" type="button" className="ed-button" hidden>
              {editorMessage('editor.keep')}
            </button>
            <button id="ed-undo" type="button" className="ed-button">
              {editorMessage('editor.undo')}
            </button>
          </p>
        </div>
        <div className="ed-helps">
          <Part id="ed-notes" title={editorMessage('editor.notes')}>
            <ul id="ed-note-list" className="ed-quiet" lang="en" dir="ltr" />
          </Part>
          <Part id="ed-terms" title={editorMessage('editor.terms')}>
            <dl id="ed-term-list" className="ed-terms" />
          </Part>
        </div>
      </div>
      <Part id="ed-suggestions" title={editorMessage('editor.suggestions')}>
        <ul id="ed-suggestion-list" className="ed-plain" />
      </Part>
      <Part id="ed-around" title={editorMessage('editor.around')}>
        <ul id="ed-around-list" className="ed-plain ed-quiet" lang="en" dir="ltr" />
      </Part>
      <details className="ed-shortcuts" open>
        <summary>{editorMessage('editor.shortcuts')}</summary>
        <dl className="ed-terms">
          <Shortcut keys={['Ctrl', 'Enter']} does={editorMessage('editor.next')} />
          <Shortcut keys={['Alt', '↓']} does={editorMessage('editor.next')} />
          <Shortcut keys={['Alt', '↑']} does={editorMessage('editor.previous')} />
          <Shortcut keys={['↑', '↓']} does={editorMessage('editor.shortcut.list')} />
        </dl>
      </details>
    </section>
  );
}

function Part({id, title, children}: {id: string; title: string; children: ReactNode}): ReactNode {
  return (
    <div id={id} className="ed-part" hidden>
      <h3>{title}</h3>
      {children}
    </div>
  );
}

function Shortcut({keys, does}: {keys: string[]; does: string}): ReactNode {
  return (
    <div>
      <dt>
        <span dir="ltr">
          {keys.map((key, index) => (
            <React.Fragment key={key}>
              {index > 0 && ' '}
              <kbd>{key}</kbd>
            </React.Fragment>
          ))}
        </span>
      </dt>
      <dd>{does}</dd>
    </div>
  );
}

function Sending(): ReactNode {
  return (
    <section className="ed-send" aria-labelledby="ed-send-title">
      <h2 id="ed-send-title">{editorMessage('editor.send')}</h2>
      <p id="ed-ready" role="status" />
      <p id="ed-before" className="ed-quiet" hidden />
      <ul id="ed-faulty" className="ed-plain" />
      <p className="ed-choice">
        <label htmlFor="ed-name">{editorMessage('editor.name')}</label>
        <input id="ed-name" type="text" maxLength={60} autoComplete="name" aria-describedby="ed-name-hint" />
        <span id="ed-name-hint" className="ed-quiet">
          {editorMessage('editor.name.hint')}
        </span>
      </p>
      <p className="ed-buttons">
        <button id="ed-download" type="button" className="ed-button ed-strong">
          {editorMessage('editor.send.download')}
        </button>
        <button id="ed-repository" type="button" className="ed-button" hidden>
          {editorMessage('editor.send.repository')}
        </button>
        <button id="ed-mail" type="button" className="ed-button">
          {editorMessage('editor.send.mail')}
        </button>
        <button id="ed-clear" type="button" className="ed-button">
          {editorMessage('editor.send.clear')}
        </button>
      </p>
      <p id="ed-sent" role="status" />
    </section>
  );
}
