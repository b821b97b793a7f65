import { describe, expect, test } from 'vitest';
import { actionsIn } from './actions.ts';

describe('the actions of a sentence are its coordinated verbs:', () => {
  test.each([
    ['Finds the leak, repairs the pipe, and tells the tenants.', 'finds repairs tells'],
    ['Reviews each change and tests the riskiest, then writes the report.', 'reviews tests writes'],
    [
      'Regularly checks the logs, carefully removes old ones, and never deletes open ones.',
      'checks removes deletes',
    ],
    ['Before a release, runs the checks, reads the notes, and asks the owner.', 'runs reads asks'],
    ['Finds the query that customers wait for, rewrites it and adds an index.', 'finds rewrites adds'],
    ['Takes the lead: assigns tasks, keeps a record, and informs the users.', 'takes assigns keeps informs'],
    ['Stops the job when it fails, restores the table, and explains the gap.', 'stops restores explains'],
    ['Reads the page (finds, keeps, tells), and writes it anew.', 'reads writes'],
  ])('%j', (sentence, actions) => {
    expect(actionsIn(sentence).join(' ')).toBe(actions);
  });
});

describe('the actions do not include', () => {
  test.each([
    ['nouns in the plural', 'Reviews designs, tests, and reports of others.', 'reviews'],
    [
      'nouns before a preposition',
      'Measures delays, losses in transit and costs for each route.',
      'measures',
    ],
    [
      'verbs with a thing as their subject',
      'Designs a service that detects drift, alerts the owner, and removes the model.',
      'designs',
    ],
    [
      'verbs with other people as their subject',
      'Agrees on a date with everyone who maintains a fork, owns a copy, or keeps a mirror.',
      'agrees',
    ],
    [
      'the verbs of a clause',
      'Sets alarms that ring before a disk is full or puts the data at risk.',
      'sets',
    ],
    [
      'nouns that may be verbs',
      'Tunes queries by indexes, joins, extracts and rewrites of the slowest.',
      'tunes',
    ],
    [
      'runs of a tool',
      'Repairs drift and applies that failed, and removes what caused them.',
      'repairs removes',
    ],
    ['infinitives', 'Helps others to plan, write, and ship a change.', 'helps'],
    ['participles', 'Keeps a list, checked by a colleague, updated each week, and shared with all.', 'keeps'],
    [
      'the verbs of things in a list of nouns',
      'Compares costs, risks and the time of each option.',
      'compares',
    ],
  ])('%s', (_, sentence, actions) => {
    expect(actionsIn(sentence).join(' ')).toBe(actions);
  });
});
