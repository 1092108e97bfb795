import type { Migration } from './migration.ts';

/** How far webhooks may lead, and what was last sent to them. */
export const webhookReach: Migration = {
  version: 35,
  name: 'webhook reach',
  async up(db) {
    // Those before were all given on the machine itself.
    await db.schema
      .alterTable('webhooks')
      .addColumn('reach', 'text', (column) => column.notNull().defaultTo('network'))
      .execute();
    await db.schema.alterTable('webhooks').addColumn('sent_message', 'text').execute();
  },
};
