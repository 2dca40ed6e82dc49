import DoneIcon from '@mui/icons-material/CheckCircleOutlined';
import OpenIcon from '@mui/icons-material/RadioButtonUncheckedOutlined';
import { List, ListItem, ListItemIcon, ListItemText } from '@mui/material';

import { Panel } from '../components/Panel';
import { useWord } from '../components/useChoices';
import { useText } from '../messages/useText';
import type { Task } from './task.types';

/** The 6 rõ: what is clear already and what still keeps the task from being assigned. */
export function ClarityChecklist({ task }: { readonly task: Task }) {
  const t = useText();
  const word = useWord();
  return (
    <Panel title={t('tasks.clarities')}>
      <List
        dense
        disablePadding
        sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr 1fr', sm: '1fr 1fr 1fr' } }}
      >
        {task.clarities.map(({ clarity, isGiven }) => (
          <ListItem key={clarity} disableGutters disablePadding>
            <ListItemIcon sx={{ minWidth: 36 }}>
              {isGiven ? <DoneIcon color="success" /> : <OpenIcon color="warning" />}
            </ListItemIcon>
            <ListItemText
              primary={word('taskClarity', clarity)}
              slotProps={{ primary: { sx: { '&::first-letter': { textTransform: 'uppercase' } } } }}
              secondary={t(isGiven ? 'tasks.clarityGiven' : 'tasks.clarityMissing')}
            />
          </ListItem>
        ))}
      </List>
    </Panel>
  );
}
