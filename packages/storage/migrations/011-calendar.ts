import type { Migration } from './migration.ts';

/** Notes of days, and a short log of what changed for a person, by which open tabs keep in step. */
export const calendarTables: Migration = {
  version: 11,
  name: 'calendar',
  async up(db) {
    await db.schema
      .createTable('day_notes')
      .addColumn('profile_id', 'text', (column) =>
        column.notNull().references('profiles.id').onDelete('cascade'),
      )
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('note', 'text', (column) => column.notNull())
      .addColumn('changed_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('day_notes_key', ['profile_id', 'day'])
      .execute();
    await db.schema
      .createTable('change_log')
      .addColumn('profile_id', 'text', (column) =>
        column.notNull().references('profiles.id').onDelete('cascade'),
      )
      .addColumn('sequence', 'bigint', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('change_log_key', ['profile_id', 'sequence'])
      .execute();
  },
};
