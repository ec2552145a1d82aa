import { memo, startTransition, Suspense, useEffect, useState } from 'react';
import { Navigate, type RouteObject, Router, useRoutes } from 'react-router';
import { PageSkeleton } from '../components/PageSkeleton';
import type { Navigation } from '../navigation/navigation';
import { NavigationContext } from '../navigation/useHeldWay';
import { BrokenPage } from './BrokenPage';
import { NotFoundPage } from './NotFoundPage';
import { isOfReview, type Page, pages, reviewFrame } from './pages';
import { Shell } from './Shell';

/** The addresses of the tab. */
const routes: RouteObject[] = [
  {
    element: <Shell />,
    children: [
      { index: true, element: <Navigate to="/my-work" replace /> },
      // Around every page of a review stands the way to raise an alert.
      { ...routeOf(reviewFrame), children: pages.filter(isOfReview).map(routeOf) },
      ...pages.filter((page) => !isOfReview(page)).map(routeOf),
      { path: '*', element: <NotFoundPage /> },
    ],
  },
];

function routeOf({ path, Component, skeleton }: Page) {
  return {
    path,
    element: (
      <BrokenPage>
        <Suspense fallback={<PageSkeleton kind={skeleton} label="Loading the page" />}>
          <Component />
        </Suspense>
      </BrokenPage>
    ),
  };
}

/** The page at the tab's address. The one before stays until the next is there. Drawn for an address, and not again for what stands around it. */
export const AppPages = memo(function AppPages({ navigation }: { navigation: Navigation }) {
  const [{ location, action }, setPlace] = useState(navigation.place);
  useEffect(() => {
    const show = () => startTransition(() => setPlace(navigation.place()));
    // Somebody may have gone on before this ran.
    show();
    return navigation.follow(show);
  }, [navigation]);
  return (
    <NavigationContext.Provider value={navigation}>
      <Router location={location} navigationType={action} navigator={navigation.navigator}>
        <BrokenPage>
          <Routed />
        </BrokenPage>
      </Router>
    </NavigationContext.Provider>
  );
});

function Routed() {
  return useRoutes(routes);
}
