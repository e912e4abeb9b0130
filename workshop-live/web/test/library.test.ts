import { describe, expect, it } from 'vitest';
import { hostOf, pageAt } from '../src/core/links';
import { readList } from '../src/core/listed';

describe('a link', () => {
  it.each(['https://example.org/etude.pdf?page=3#haut', 'http://192.168.1.20:8080/'])(
    'leads to %s',
    (address) => {
      expect(pageAt(address)).toBe(address);
    },
  );

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'JAVASCRIPT://example.org/%0Aalert(1)',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/passwd',
    'https://anna:secret@example.org/',
    'example.org',
    '',
    undefined,
  ])('never leads to %j', (address) => {
    expect(pageAt(address)).toBeUndefined();
  });

  it('says where it leads', () => {
    expect(hostOf('https://www.example.org/etude')).toBe('example.org');
  });
});

describe('a pasted list', () => {
  it('makes an item of each line, however its parts are set apart', () => {
    const list = readList(
      'La ferme urbaine ; https://example.org/ferme ; Maraîchage à deux pas\n' +
        '- La ressourcerie | Réparer plutôt que jeter\n' +
        '\n' +
        'Le four à pain\thttps://example.org/four',
      'initiative',
      'entry1',
    );
    expect(list.map((line) => line.words)).toEqual([
      {
        kind: 'initiative',
        title: 'La ferme urbaine',
        text: 'Maraîchage à deux pas',
        link: 'https://example.org/ferme',
        entry: 'entry1',
      },
      {
        kind: 'initiative',
        title: 'La ressourcerie',
        text: 'Réparer plutôt que jeter',
        link: undefined,
        entry: 'entry1',
      },
      {
        kind: 'initiative',
        title: 'Le four à pain',
        text: '',
        link: 'https://example.org/four',
        entry: 'entry1',
      },
    ]);
  });

  it('says what is wrong with a line and keeps the others', () => {
    const list = readList(`Une étude ; javascript:alert(1)\n${'a'.repeat(121)}\nUne autre`, 'resource');
    expect(list.map((line) => line.wrong)).toEqual(['link', 'length', undefined]);
    expect(list[2]?.words?.title).toBe('Une autre');
  });

  it('puts a thematic entry into no other', () => {
    expect(readList('Se nourrir', 'thematic-entry', 'entry1')[0]?.words?.entry).toBeUndefined();
  });
});
