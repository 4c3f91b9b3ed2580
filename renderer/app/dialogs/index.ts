import { lazy } from 'react';

// Every dialog is loaded when it is first asked for. Adding one: a component with `DialogProps`, and one line here.
export const AboutDialog = lazy(() => import('./about.tsx'));
export const ConflictDialog = lazy(() => import('./conflict.tsx'));
export const DiscardDialog = lazy(() => import('./discard.tsx'));
export const EncodingDialog = lazy(() => import('./encoding.tsx'));
export const FilesDialog = lazy(() => import('./files.tsx'));
export const HeldDialog = lazy(() => import('./held.tsx'));
export const HelpDialog = lazy(() => import('../../help/help-dialog.tsx'));
export const IntakeReportDialog = lazy(() => import('./intake-report.tsx'));
export const JumpDialog = lazy(() => import('./jump.tsx'));
export const NumberingDialog = lazy(() => import('./numbering.tsx'));
export const PaletteDialog = lazy(() => import('./palette.tsx'));
export const ProjectorDialog = lazy(() => import('../../projector/projector.tsx'));
export const RecoveryDialog = lazy(() => import('./recovery.tsx'));
export const ReferenceDialog = lazy(() => import('./reference.tsx'));
export const RenameDialog = lazy(() => import('./rename.tsx'));
export const RenumberDialog = lazy(() => import('./renumber.tsx'));
export const ReplaceDialog = lazy(() => import('./replace.tsx'));
export const RubyDialog = lazy(() => import('./ruby.tsx'));
export const SettingsDialog = lazy(() => import('../../settings/settings-dialog.tsx'));
export const ShortcutsDialog = lazy(() => import('./shortcuts.tsx'));
export const UnsavedDialog = lazy(() => import('./unsaved.tsx'));
export const VerbsDialog = lazy(() => import('../../operative/verbs-dialog.tsx'));
