import type { Lang, Said } from './frames';
import type { DeskWords } from '../words/desk.fr';
import type { Words } from '../words/fr';
import { typeset } from '../words/typeset';

const CHOSEN = 'tablee.language';

function chosen(): Lang {
  const kept = localStorage.getItem(CHOSEN);
  if (kept === 'fr' || kept === 'en') return kept;
  const first = navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => tag === 'fr' || tag === 'en');
  return (first as Lang | undefined) ?? 'fr';
}

/** The language of the screen: the browser's until somebody switches, then the one they chose. */
class Tongue {
  lang = $state<Lang>('fr');
  words = $state.raw<Words>(undefined as unknown as Words);
  private desk = false;

  async begin(): Promise<void> {
    await this.speak(chosen());
  }

  async choose(lang: Lang): Promise<void> {
    localStorage.setItem(CHOSEN, lang);
    await this.speak(lang);
  }

  /** The words of every page, those of the desk included: only for pages that `learn` them first. */
  get all(): Words & DeskWords {
    return this.words as Words & DeskWords;
  }

  /** Adds what only the pages say that prepare, lead, replay and analyse. */
  async learn(): Promise<void> {
    if (this.desk) return;
    this.desk = true;
    await this.speak(this.lang);
  }

  /** What a method says, in this language and its typography. */
  say(said: Said | undefined): string {
    return this.set(said?.[this.lang] ?? '');
  }

  /** The typography of this language for words that come from the server. */
  set(text: string): string {
    return this.lang === 'fr' ? typeset(text) : text.replace(/'/g, '’');
  }

  private async speak(lang: Lang): Promise<void> {
    const [words, desk] = await Promise.all(
      lang === 'fr'
        ? [
            import('../words/fr').then((it) => it.fr),
            this.desk ? import('../words/desk.fr').then((it) => it.deskFr) : undefined,
          ]
        : [
            import('../words/en').then((it) => it.en),
            this.desk ? import('../words/desk.en').then((it) => it.deskEn) : undefined,
          ],
    );
    this.words = { ...words, ...desk, programme: { ...words.programme, ...desk?.programme } };
    this.lang = lang;
    document.documentElement.lang = lang;
  }
}

export const tongue = new Tongue();
