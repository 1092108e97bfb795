import { cutText } from '@emoverse/domain';
import {
  COUNT,
  RowProblem,
  idsFrom,
  itemIdOf,
  listCell,
  minutesCell,
  neededText,
  numberCell,
  ratingFrom,
  textCell,
  type ImportContext,
  type Imported,
  type Importer,
  type ItemDraft,
  type TableCells,
} from './importer.ts';

interface Course {
  readonly title: string;
  readonly provider: string;
  readonly organisation: string | undefined;
  readonly subjects: readonly string[];
  readonly level: string | undefined;
  readonly minutes: number | undefined;
  readonly rating?: ItemDraft['rating'];
  readonly students: number | undefined;
  readonly ids: Readonly<Record<string, string | undefined>>;
}

/** Udemy's most popular course had 270,000 students in 2017, Coursera's 3.2 million in 2020. */
const MOST_STUDENTS = 3_200_000;

function itemOf(course: Course, context: ImportContext): Imported {
  const { title, provider, organisation, subjects, students } = course;
  return {
    kind: 'item',
    item: {
      id: itemIdOf('course-import', provider, course.ids['udemy'], title, organisation),
      domain: 'courses',
      title,
      creators:
        organisation === undefined || organisation === provider ? [provider] : [organisation, provider],
      genres: [...subjects],
      level: course.level,
      durationMinutes: course.minutes,
      ...context.place({ domain: 'courses', title, genres: subjects }),
      rating: course.rating,
      popularity:
        students === undefined ? undefined : Math.min(1, Math.log1p(students) / Math.log1p(MOST_STUDENTS)),
      externalIds: idsFrom({ ...course.ids, provider }),
      factSources: [`${provider.toLowerCase()}-courses`],
      collection: 'courses-import',
    },
  };
}

/** Tables of courses of several providers, with id, provider, title, organisation, subject, level. */
export const courses: Importer = {
  name: 'courses',
  describes: 'courses of several providers, with columns id, provider, title, level',
  needs: [['provider'], ['title'], ['level', 'difficulty'], ['students', 'enrolled', 'num_subscribers']],
  brings: 'items',
  take(row, context): Imported {
    const provider = neededText(row, 'provider', 'provider');
    const id = textCell(row, 'id')?.match(/(\d+)$/)?.[1];
    return itemOf(
      {
        title: neededText(row, 'title', 'title'),
        provider,
        organisation: textCell(row, 'organisation', 'organization'),
        subjects: listCell(row, /\|/, 'subject', 'subjects'),
        level: levelOf(textCell(row, 'level', 'difficulty')),
        minutes: minutesCell(row, 1 / 60, 'hours'),
        rating: ratingFrom(numberCell(row, [0, 5], 'rating'), 5, undefined, provider.toLowerCase(), '2020'),
        students: studentsOf(row, 'students', 'enrolled', 'num_subscribers'),
        // Rows of Coursera's table are only numbered.
        ids: { udemy: provider.toLowerCase() === 'udemy' ? id : undefined },
      },
      context,
    );
  },
};

/** "Udemy Courses" (Kaggle, andrewmvd): udemy_courses.csv. */
export const udemy: Importer = {
  name: 'udemy',
  describes: '"Udemy Courses" (Kaggle, andrewmvd): udemy_courses.csv',
  needs: [['course_id'], ['course_title'], ['num_subscribers'], ['subject']],
  brings: 'items',
  take(row, context): Imported {
    const id = neededText(row, 'course_id', 'course_id');
    if (!/^\d{1,12}$/.test(id)) throw new RowProblem(`course_id is "${cutText(id, 40)}", expected digits`);
    return itemOf(
      {
        title: neededText(row, 'course_title', 'course_title'),
        provider: 'Udemy',
        organisation: undefined,
        subjects: listCell(row, /\|/, 'subject'),
        level: levelOf(textCell(row, 'level')),
        minutes: udemyMinutes(textCell(row, 'content_duration')),
        students: studentsOf(row, 'num_subscribers'),
        ids: { udemy: id, homepage: textCell(row, 'url')?.match(/^https:\/\/\S+$/)?.[0] },
      },
      context,
    );
  },
};

/** "Coursera Courses Dataset 2020" (Kaggle, siddharthm1698): coursea_data.csv. */
export const coursera: Importer = {
  name: 'coursera',
  describes: '"Coursera Courses Dataset 2020" (Kaggle, siddharthm1698): coursea_data.csv',
  needs: [['course_title'], ['course_organization'], ['course_rating'], ['course_difficulty']],
  brings: 'items',
  take: (row, context) =>
    itemOf(
      {
        title: neededText(row, 'course_title', 'course_title'),
        provider: 'Coursera',
        organisation: textCell(row, 'course_organization'),
        subjects: [],
        level: levelOf(textCell(row, 'course_difficulty')),
        minutes: undefined,
        rating: ratingFrom(numberCell(row, [0, 5], 'course_rating'), 5, undefined, 'coursera', '2020'),
        students: studentsOf(row, 'course_students_enrolled'),
        ids: {},
      },
      context,
    ),
};

/** "Beginner Level" and "beginner" are one level. */
function levelOf(text: string | undefined): string | undefined {
  return text
    ?.toLowerCase()
    .replace(/\s*levels?$/, '')
    .replace(/^all$/, 'mixed')
    .replace(/^expert$/, 'advanced');
}

/** A count, also as "5.3k" or "1.2m". */
function studentsOf(row: TableCells, ...names: readonly string[]): number | undefined {
  const text = textCell(row, ...names);
  const [, amount, unit] = /^([\d.]+)\s*([km])$/i.exec(text ?? '') ?? [];
  if (unit === undefined) return numberCell(row, COUNT, ...names);
  return Number(amount) * (unit.toLowerCase() === 'k' ? 1000 : 1_000_000);
}

/** Hours as a number, or as "1.5 hours" and "45 mins". */
function udemyMinutes(text: string | undefined): number | undefined {
  const found = /^([\d.]+)\s*(hours?|mins?|minutes?)?$/i.exec(text ?? '');
  if (found === null) return undefined;
  const amount = Number(found[1]);
  const minutes = /^m/i.test(found[2] ?? '') ? amount : amount * 60;
  return minutes > 0 ? minutes : undefined;
}
