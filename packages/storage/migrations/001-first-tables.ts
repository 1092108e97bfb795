import type { Migration } from './migration.ts';

/** Profiles, catalogue, impressions, feedback, moods and reviews. */
export const firstTables: Migration = {
  version: 1,
  name: 'first tables',
  async up(db, kind) {
    await db.schema
      .createTable('profiles')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('token_hash', 'text', (column) => column.notNull().unique())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('settings', 'text', (column) => column.notNull())
      .execute();

    await db.schema
      .createTable('collections')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('version', 'text', (column) => column.notNull())
      .addColumn('items', 'bigint', (column) => column.notNull())
      .addColumn('checks', 'text', (column) => column.notNull())
      .addColumn('loaded_at', 'bigint', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('items')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('collection', 'text', (column) =>
        column.notNull().references('collections.name').onDelete('cascade'),
      )
      .addColumn('domain', 'text', (column) => column.notNull())
      .addColumn('title_key', 'text', (column) => column.notNull())
      .addColumn('search_words', 'text', (column) => column.notNull())
      .addColumn('popularity', 'double precision')
      .addColumn('data', 'text', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('items_by_collection').on('items').column('collection').execute();
    await db.schema.createIndex('items_by_domain').on('items').columns(['domain', 'title_key']).execute();
    await db.schema
      .createTable('import_checkpoints')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('data', 'text', (column) => column.notNull())
      .addColumn('updated_at', 'bigint', (column) => column.notNull())
      .execute();

    await db.schema
      .createTable('showings')
      .addColumn('profile_id', 'text', (column) =>
        column.notNull().references('profiles.id').onDelete('cascade'),
      )
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('mood', 'text', (column) => column.notNull())
      .addColumn('intent', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('showings_key', ['profile_id', 'id'])
      .execute();
    // Item ids are no foreign keys here and below: a catalogue is replaced, what a person did stays.
    await db.schema
      .createTable('impressions')
      .addColumn('profile_id', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('showing_id', 'text', (column) => column.notNull())
      .addColumn('visit_id', 'text', (column) => column.notNull())
      .addColumn('item_id', 'text', (column) => column.notNull())
      .addColumn('domain', 'text', (column) => column.notNull())
      .addColumn('position', 'bigint', (column) => column.notNull())
      .addColumn('propensity', 'double precision', (column) => column.notNull())
      .addColumn('policy', 'text', (column) => column.notNull())
      .addColumn('policy_version', 'text', (column) => column.notNull())
      .addColumn('source', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('impressions_key', ['profile_id', 'id'])
      .addForeignKeyConstraint(
        'impressions_of_showing',
        ['profile_id', 'showing_id'],
        'showings',
        ['profile_id', 'id'],
        (constraint) => constraint.onDelete('cascade'),
      )
      .execute();
    await db.schema
      .createIndex('impressions_by_visit')
      .on('impressions')
      .columns(['profile_id', 'visit_id'])
      .execute();
    await db.schema
      .createIndex('impressions_by_showing')
      .on('impressions')
      .columns(['profile_id', 'showing_id'])
      .execute();

    const feedback = db.schema.createTable('feedback_events');
    // Ids are unique within a profile, not overall: an export may be restored into a second profile.
    await (
      kind === 'sqlite'
        ? feedback.addColumn('sequence', 'integer', (column) => column.primaryKey().autoIncrement())
        : feedback.addColumn('sequence', 'bigserial', (column) => column.primaryKey())
    )
      .addColumn('profile_id', 'text', (column) =>
        column.notNull().references('profiles.id').onDelete('cascade'),
      )
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('item_id', 'text')
      .addColumn('action', 'text')
      .addColumn('impression_id', 'text')
      .addColumn('undoes', 'text')
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('learn', 'integer', (column) => column.notNull())
      .addUniqueConstraint('feedback_events_once', ['profile_id', 'id'])
      .execute();
    await db.schema
      .createIndex('feedback_events_by_time')
      .on('feedback_events')
      .columns(['profile_id', 'at'])
      .execute();
    await db.schema
      .createIndex('feedback_events_undone')
      .on('feedback_events')
      .columns(['profile_id', 'undoes'])
      .execute();

    await db.schema
      .createTable('moods')
      .addColumn('profile_id', 'text', (column) =>
        column.notNull().references('profiles.id').onDelete('cascade'),
      )
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('estimate', 'text', (column) => column.notNull())
      .addColumn('felt', 'text')
      .addColumn('intent', 'text')
      .addColumn('note', 'text')
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('moods_key', ['profile_id', 'id'])
      .execute();
    await db.schema.createIndex('moods_by_time').on('moods').columns(['profile_id', 'at']).execute();

    await db.schema
      .createTable('reviews')
      .addColumn('profile_id', 'text', (column) =>
        column.notNull().references('profiles.id').onDelete('cascade'),
      )
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('item_id', 'text', (column) => column.notNull())
      .addColumn('words', 'text', (column) => column.notNull())
      .addColumn('tone', 'double precision', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('reviews_key', ['profile_id', 'id'])
      .execute();
    await db.schema.createIndex('reviews_by_item').on('reviews').columns(['item_id', 'at']).execute();
    await db.schema
      .createTable('review_tones')
      .addColumn('source', 'text', (column) => column.notNull())
      .addColumn('item_id', 'text', (column) => column.notNull())
      .addColumn('tone', 'double precision', (column) => column.notNull())
      .addColumn('reviews', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('review_tones_key', ['source', 'item_id'])
      .execute();
  },
};
