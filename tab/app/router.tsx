import { Suspense } from 'react';
import { createBrowserRouter, Navigate } from 'react-router';
import { PageSkeleton } from '../components/PageSkeleton';
import { ErrorPage } from './ErrorPage';
import { NotFoundPage } from './NotFoundPage';
import { pages } from './pages';
import { Shell } from './Shell';

/** The addresses of the tab. The router is made after sign-in, when the first address is known. */
export function createAppRouter() {
  return createBrowserRouter([
    {
      element: <Shell />,
      errorElement: <ErrorPage />,
      children: [
        { index: true, element: <Navigate to="/my-work" replace /> },
        ...pages.map(({ path, Component, skeleton }) => ({
          path,
          errorElement: <ErrorPage />,
          element: (
            <Suspense fallback={<PageSkeleton kind={skeleton} label="Loading the page" />}>
              <Component />
            </Suspense>
          ),
        })),
        { path: '*', element: <NotFoundPage /> },
      ],
    },
  ]);
}
