import { Injectable } from '@nestjs/common';
import { compareNames } from '@cis/domain';
import { type Commune, CommuneDirectory, CommunesReader, toCommuneItem } from '../communes/index.js';
import { ProfilesService, RenderedAnswer, RenderedAnswers } from '../public/index.js';
import { homeQuery } from './home-query.js';
import { PortalPagesLoader } from './portal-pages.js';

export type FoundPage =
  | { readonly kind: 'page' | 'missing'; readonly answer: RenderedAnswer }
  | { readonly kind: 'moved'; readonly to: string };

/** Renders pages from published data, and keeps them for a few seconds. */
@Injectable()
export class PortalService {
  constructor(
    private readonly directory: CommuneDirectory,
    private readonly communes: CommunesReader,
    private readonly profiles: ProfilesService,
    private readonly pages: PortalPagesLoader,
    private readonly answers: RenderedAnswers,
  ) {}

  /** The list, or what a search finds. */
  home(parameters: unknown): Promise<RenderedAnswer> {
    const query = homeQuery(parameters);
    return this.answers.get(`public home ${JSON.stringify(query)}`, async () => {
      const found = this.communes.find({
        q: query.q,
        order: 'asc',
        ...(query.type === '' ? {} : { type: query.type }),
        ...(query.region === '' ? {} : { region: query.region }),
        ...(query.formerDistrict === '' ? {} : { formerDistrict: query.formerDistrict }),
      });
      const { renderHome } = await this.pages.load();
      return RenderedAnswer.html(
        renderHome({ query, districts: this.districts(), communes: found.map(toCommuneItem) }),
      );
    });
  }

  /** `<slug>-<code>`; an outdated slug, another system's code or a bare slug lead to the present address. */
  async commune(page: string): Promise<FoundPage> {
    const code = /(?:^|-)([0-9]{5})$/.exec(page)?.[1];
    const commune = code === undefined ? this.directory.bySlug(page) : this.directory.byCode(code);
    if (!commune) return { kind: 'missing', answer: await this.notFound() };
    const address = `${commune.slug}-${commune.code}`;
    if (page !== address) return { kind: 'moved', to: `/xa/${address}` };
    const key = `public ${commune.provinceCode} page ${commune.code}` as const;
    return { kind: 'page', answer: await this.answers.get(key, () => this.render(commune)) };
  }

  private async render(commune: Commune): Promise<RenderedAnswer> {
    const [profile, { renderCommune }] = await Promise.all([this.profiles.read(commune), this.pages.load()]);
    return RenderedAnswer.html(renderCommune(profile));
  }

  /** The page for addresses where there is nothing. */
  notFound(): Promise<RenderedAnswer> {
    return this.answers.get('public not found', async () =>
      RenderedAnswer.html((await this.pages.load()).renderNotFound()),
    );
  }

  private districts(): string[] {
    return [...new Set(this.directory.all().flatMap(({ formerDistricts }) => formerDistricts))].sort(
      compareNames,
    );
  }
}
