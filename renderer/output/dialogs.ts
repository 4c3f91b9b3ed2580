import { lazy } from 'react';

// The room's own dialogs, each loaded when it is first asked for.
export const FolderDialog = lazy(() => import('./folder-dialog.tsx'));
export const PresetNameDialog = lazy(() => import('./preset-name-dialog.tsx'));
export const ReplaceSeveralDialog = lazy(() => import('./replace-several-dialog.tsx'));
export const TogetherDialog = lazy(() => import('./together-dialog.tsx'));
