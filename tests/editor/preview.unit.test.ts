import {describe, expect, it} from '@jest/globals';
import {previewOf} from '../../src/editor/preview';

describe('the preview', () => {
  it('shows emphasis, code, links and marks as they will look', () => {
    expect(
      previewOf('paragraph', '**หยุด** *ก่อน* `code` [กฎหมาย](../use/law.md) จบ [@who2021; @fda2024] [claim:A05] [fact:a-b.n].'),
    ).toEqual([
      {as: 'strong', inside: ['หยุด']},
      ' ',
      {as: 'em', inside: ['ก่อน']},
      ' ',
      {as: 'code', inside: ['code']},
      ' ',
      {as: 'link', title: '../use/law.md', inside: ['กฎหมาย']},
      ' จบ ',
      {as: 'chip', inside: ['@who2021; @fda2024']},
      ' ',
      {as: 'chip', inside: ['claim:A05']},
      ' ',
      {as: 'chip', inside: ['fact:a-b.n']},
      '.',
    ]);
  });

  it('shows HTML and pictures as text, never as themselves', () => {
    expect(
      JSON.stringify(previewOf('paragraph', 'a <img src=x onerror=alert(1)> b ![c](https://d.example/e.png)')),
    ).toBe(
      JSON.stringify([
        'a ',
        {as: 'code', inside: ['<img src=x onerror=alert(1)>']},
        ' b ',
        {as: 'image', title: 'https://d.example/e.png', inside: ['c']},
      ]),
    );
  });

  it('shows nothing where the text would become another block', () => {
    expect(previewOf('paragraph', '# Heading')).toBeNull();
  });

  it('leaves titles and short texts as they are', () => {
    expect(previewOf('title', '**not bold**')).toEqual(['**not bold**']);
  });
});
