import { Link } from 'react-router';
import { useMe } from '../../queries/app';

/** The ways to what keeps grades honest, for those whose grades or whose work they are. */
export function ReviewingLinks() {
  const abilities = useMe().data?.abilities ?? {};
  const reviews = abilities.seeOwnAgreement?.allowed === true;
  const leads = abilities.runCalibrations?.allowed === true;
  return (
    <>
      {(reviews || leads) && <Link to="/calibration">Calibration</Link>}
      {(reviews || leads) && <Link to="/agreement">How grades agree</Link>}
      {abilities.seeThemes?.allowed === true && <Link to="/themes">Themes of panels</Link>}
      {abilities.seeActivities?.allowed === true && <Link to="/activities">Activities</Link>}
    </>
  );
}
