import '@cis/ui/fonts.css';
import '@cis/ui/tokens.css';
import './theme/console.css';

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router-dom';

import { App } from './App';

// A data router, because only such a one can ask before typed text is left behind.
const router = createBrowserRouter([{ path: '*', element: <App /> }], { basename: '/console' });
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <RouterProvider router={router} />
    </StrictMode>,
  );
}
