import {
  commissionersInSeveralUnits,
  organisationCalled,
  planningUnit,
  southYorkshireAndBassetlawUnit as unit,
} from '../../../src/plans/system/units';

const trusts = unit.organisations.filter(({ kind }) => kind === 'trust');

describe('South Yorkshire and Bassetlaw', () => {
  it('has five places, each with one commissioner', () => {
    expect(unit.places).toEqual(['Barnsley', 'Bassetlaw', 'Doncaster', 'Rotherham', 'Sheffield']);
    for (const place of unit.places) {
      const own = unit.organisations.filter((one) => one.kind === 'commissioner' && one.place === place);
      expect(own.map(({ name }) => name)).toEqual([`NHS ${place} CCG`]);
    }
  });
});

describe('an organisation', () => {
  it.each([
    ['RHQ', 'RHQ'],
    ['rhq', 'RHQ'],
    ['STH', 'RHQ'],
    ['Sheffield Teaching Hospitals NHS Foundation Trust', 'RHQ'],
    ['sheffield  teaching hospitals nhs ft', 'RHQ'],
    ['Sheffield Teaching Hospitals', 'RHQ'],
    ['Sheffield Children’s', 'RCU'],
    ["Sheffield Children's NHS FT", 'RCU'],
    ['Doncaster & Bassetlaw Teaching Hospitals', 'RP5'],
    ['The Rotherham NHS Foundation Trust', 'RFR'],
    ['Sheffield CCG', '03N'],
    ['NHS Sheffield Clinical Commissioning Group', '03N'],
  ])('is known as "%s"', (said, code) => {
    expect(organisationCalled(unit.organisations, said)?.odsCode).toBe(code);
  });

  it.each(['', 'Sheffield Hospitals', 'Leeds Teaching Hospitals', 'NHS', 'R'])(
    'is never guessed: "%s"',
    (said) => {
      expect(organisationCalled(unit.organisations, said)).toBeUndefined();
    },
  );

  it('is none where two could be meant', () => {
    // Rotherham CCG without its "CCG", and the Rotherham trust without its "NHS Foundation Trust".
    expect(organisationCalled(unit.organisations, 'Rotherham')).toBeUndefined();
    expect(organisationCalled(trusts, 'Rotherham')?.odsCode).toBe('RFR');
    expect(organisationCalled(trusts, 'Rotherham CCG')).toBeUndefined();
  });
});

describe('a unit of planning', () => {
  it('is refused with two organisations of one code', () => {
    expect(() => planningUnit('Twice', [trusts[0]!, { ...trusts[0]!, odsCode: 'rff' }])).toThrow(
      'Twice has two organisations with the code RFF',
    );
  });

  it('shares its trusts with others, but no commissioner (Part 2, paragraphs 13 and 19)', () => {
    const other = planningUnit('North Derbyshire', [trusts[0]!, unit.organisations[0]!]);
    expect(commissionersInSeveralUnits([unit, other])).toEqual([
      { organisation: unit.organisations[0], units: ['South Yorkshire and Bassetlaw', 'North Derbyshire'] },
    ]);
    expect(commissionersInSeveralUnits([unit])).toEqual([]);
  });
});
