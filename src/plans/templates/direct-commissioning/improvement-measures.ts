import { baselineAndFiveYears as columns } from '../../columns';
import { count, fraction, number } from '../../lines';
import type { SheetSpecification } from '../../specification';

/** The measures of each area of direct commissioning (Annexes D to G). */
export const improvementMeasures: SheetSpecification = {
  id: 'measures',
  name: 'Improvement measures',
  subtitle: 'Improvement against the measures of Annexes D to G',
  sections: [
    {
      id: 'medical',
      title: 'Primary care: medical (Annex D)',
      columns,
      lines: [
        fraction('consultation', 'Satisfaction with the quality of consultation'),
        fraction('overall_care', 'Satisfaction with overall care'),
        fraction('primary_access', 'Satisfaction with access to primary care'),
        fraction('cancer_referrals', 'New cancer cases referred by the two-week pathway'),
        fraction('flu_at_risk', 'Flu vaccination of patients at risk'),
        fraction('depression', 'Prevalence of depression found, of that estimated'),
      ],
    },
    {
      id: 'dental',
      title: 'Primary care: dental (Annex D)',
      columns,
      lines: [
        fraction('dental_seen', 'Patients seen in 24 months'),
        number('dental_treatments', 'Courses of treatment per 100,000'),
        fraction('dental_experience', 'Positive experience of dental care'),
      ],
    },
    {
      id: 'ophthalmic',
      title: 'General ophthalmic services (Annex D)',
      columns,
      lines: [
        number('sight_tests', 'Sight tests per 100,000'),
        fraction('tints', 'Tints, of vouchers'),
        fraction('repairs', 'Repairs, of vouchers'),
        fraction('replacements', 'Replacements, of vouchers'),
        fraction('prisms', 'Prisms, of vouchers'),
      ],
    },
    {
      id: 'specialised',
      title: 'Specialised services (Annex E)',
      columns,
      lines: [
        fraction('specialised_referrals', 'Treated within 18 weeks of referral'),
        fraction('specialised_diagnostics', 'Waiting 6 weeks or more for diagnostic tests'),
      ],
    },
    {
      id: 'vaccinations',
      title: 'Public health: vaccination coverage (Annex F)',
      columns,
      lines: [
        fraction('dtap_1', 'DTaP/IPV/Hib at 1 year'),
        fraction('men_c', 'MenC'),
        fraction('pcv', 'PCV'),
        fraction('dtap_2', 'DTaP/IPV/Hib at 2 years'),
        fraction('pcv_booster', 'PCV booster'),
        fraction('hib_men_c_2', 'Hib/MenC booster at 2 years'),
        fraction('mmr_2', 'MMR, one dose, at 2 years'),
        fraction('mmr_5', 'MMR, one dose, at 5 years'),
        fraction('mmr_5_two', 'MMR, two doses, at 5 years'),
        fraction('hib_men_c_5', 'Hib/MenC booster at 5 years'),
        fraction('hepatitis_1', 'Hepatitis B at 1 year'),
        fraction('hepatitis_2', 'Hepatitis B at 2 years'),
        fraction('hpv', 'HPV'),
        fraction('ppv', 'PPV'),
        fraction('flu_65', 'Flu, aged 65 and over'),
        fraction('flu_risk', 'Flu, individuals at risk'),
      ],
    },
    {
      id: 'screening',
      title: 'Public health: screening (Annex F)',
      columns,
      lines: [
        fraction('antenatal_hiv', 'Antenatal: HIV'),
        fraction('antenatal_infectious', 'Antenatal: syphilis, hepatitis B and rubella'),
        fraction('antenatal_sickle', 'Antenatal: sickle cell and thalassaemia'),
        fraction('newborn_spot', 'Newborn blood spot'),
        fraction('newborn_hearing', 'Newborn hearing'),
        fraction('newborn_physical', 'Newborn physical examination'),
        fraction('diabetic_eye', 'Diabetic eye screening'),
        fraction('aneurysm', 'Abdominal aortic aneurysm'),
        fraction('breast', 'Breast cancer'),
        fraction('cervical', 'Cervical cancer'),
        fraction('bowel', 'Bowel cancer'),
        count('health_visitors', 'Health visitors, full-time equivalents'),
      ],
    },
    {
      id: 'justice',
      title: 'Health and justice (Annex G)',
      columns,
      lines: [
        fraction('chronic_disease', 'Chronic disease care to the standard of the national frameworks'),
        fraction('justice_access', 'Seen within the waiting time'),
        fraction('health_checks', 'Annual health check with a learning disability'),
        fraction('aftercare', 'Aftercare on return from a mental health facility'),
      ],
    },
  ],
  tabColour: 'FFB81C',
};
