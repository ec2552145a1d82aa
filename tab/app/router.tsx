import { Suspense } from 'react';
import { createBrowserRouter, Navigate } from 'react-router';
import { PageSkeleton } from '../components/PageSkeleton';
import { ErrorPage } from './ErrorPage';
import { NotFoundPage } from './NotFoundPage';
import { isOfReview, type Page, pages, reviewFrame } from './pages';
import { Shell } from './Shell';

/** The addresses of the tab. The router is made after sign-in, when the first address is known. */
export function createAppRouter() {
  return createBrowserRouter([
    {
      element: <Shell />,
      errorElement: <ErrorPage />,
      children: [
        { index: true, element: <Navigate to="/my-work" replace /> },
        // Around every page of a review stands the way to raise an alert.
        { ...routeOf(reviewFrame), children: pages.filter(isOfReview).map(routeOf) },
        ...pages.filter((page) => !isOfReview(page)).map(routeOf),
        { path: '*', element: <NotFoundPage /> },
      ],
    },
  ]);
}

function routeOf({ path, Component, skeleton }: Page) {
  return {
    path,
    errorElement: <ErrorPage />,
    element: (
      <Suspense fallback={<PageSkeleton kind={skeleton} label="Loading the page" />}>
        <Component />
      </Suspense>
    ),
  };
}
