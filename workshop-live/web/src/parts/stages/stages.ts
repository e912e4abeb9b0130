import type { Component } from 'svelte';
import type { Board } from '../../core/board';
import type { Phase } from '../../core/frames';
import type { Stage } from '../../core/look';

/** What a participant's page of a stage is given: the phase that shows it, and whether anybody may write in it now. */
export type StageProps = { board: Board; phase: Phase; open: boolean };

type Load = () => Promise<{ default: Component<StageProps> }>;

/** The participant's page of each stage, fetched when the room first gets there. */
export const stages: Record<Stage, Load> = {
  welcome: () => import('./WelcomeStage.svelte'),
  exploration: () => import('./ExplorationStage.svelte'),
  pooling: () => import('./PoolingStage.svelte'),
  groups: () => import('./GroupsStage.svelte'),
  appropriation: () => import('./AppropriationStage.svelte'),
  grid: () => import('./GridStage.svelte'),
  closed: () => import('./ClosedStage.svelte'),
};
