import { Alert } from '@mui/material';

import { BLOCKS } from '../components/codes';
import { Loaded } from '../components/Loaded';
import { Panel } from '../components/Panel';
import { useApi } from '../components/useApi';
import { useWord } from '../components/useChoices';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import type { PostPage } from '@cis/contracts/personnel.responses';
import { isMissed } from './post-occupation';
import { PostRow } from './PostRow';

interface PostsOfCommuneProps {
  readonly communeCode: string;
  readonly asOf: string;
}

export function PostsOfCommune({ communeCode, asOf }: PostsOfCommuneProps) {
  const t = useText();
  const word = useWord();
  const format = useFormat();
  const query = useApi<PostPage>(`personnel/posts?communeCode=${communeCode}&asOf=${asOf}`);
  return (
    <Loaded query={query}>
      {({ items }) => {
        const vacancies = items.filter(isMissed).length;
        return (
          <>
            <Alert severity={vacancies > 0 ? 'warning' : 'success'} sx={{ mb: 2 }}>
              {vacancies > 0
                ? t('personnel.vacancies', { count: vacancies, date: format.date(asOf) })
                : t('personnel.noVacancies', { date: format.date(asOf) })}
            </Alert>
            {BLOCKS.map((block) => {
              const posts = items
                .filter((post) => post.block === block)
                .sort((one, other) => one.rank - other.rank);
              return posts.length === 0 ? null : (
                <Panel key={block} title={word('block', block)}>
                  {posts.map((post) => (
                    <PostRow key={post.positionCode} post={post} asOf={asOf} />
                  ))}
                </Panel>
              );
            })}
          </>
        );
      }}
    </Loaded>
  );
}
