import { crashTests } from './crashTests';

crashTests(3);
