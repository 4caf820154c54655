import 'reflect-metadata';

// Lumino asks for DragEvent while it loads; neither node nor jsdom has one.
(globalThis as { DragEvent?: unknown }).DragEvent ??= class extends Event {};
