import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** One file that the server loads: React is in it, and the style sheet as text. Fonts lie beside it, served under /portal/assets. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/portal/',
  plugins: [react()],
  define: { 'process.env.NODE_ENV': '"production"' },
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: 'src/entry-server.tsx',
    outDir: fileURLToPath(new URL('../../dist/portal', import.meta.url)),
    emptyOutDir: true,
    ssrEmitAssets: true,
    assetsInlineLimit: 0,
    target: 'node24',
    rolldownOptions: { output: { entryFileNames: 'entry-server.mjs' } },
  },
});
